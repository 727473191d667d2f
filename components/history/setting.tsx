import { HistoryKeep } from './keep.tsx';
import { HistoryReport } from './report.tsx';
import type { HistoryServices } from './services.ts';
import { useUserData } from './use-user-data.ts';

/** The switch of the history on the settings page. */
export const HistorySetting = ({ services }: { services: HistoryServices }) => {
  const { data, unread, isKept, report, setKept, eraseLookUps } = useUserData(services);
  // Not before it is known how much there is to ask about.
  if (isKept === undefined || (!data && unread === undefined)) return null;
  return (
    <>
      <HistoryKeep
        isKept={isKept}
        count={data?.lookUps.length ?? 0}
        onKeep={(on) => void setKept(on)}
        onErase={() => void eraseLookUps()}
      />
      <HistoryReport report={report} />
    </>
  );
};
