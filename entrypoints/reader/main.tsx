import { render } from 'preact';
import '../../components/reader/reader.css';
import { Reader } from '../../components/reader/reader.tsx';
import { readDocument } from '../../utils/store/corpus.ts';

const place = document.getElementById('reader');
if (!place) throw new Error('The reader has no place to stand in.');

const show = () => render(<Reader hash={location.hash} readDocument={readDocument} />, place);

window.addEventListener('hashchange', show);
show();
