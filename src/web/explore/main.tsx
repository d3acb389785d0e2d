import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { Explorer } from './Explorer.tsx';
import { letKeyboardLeaveEditors } from './leaveEditor.ts';
import { startWorkersFromHere } from './workers.ts';

startWorkersFromHere();
letKeyboardLeaveEditors();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Explorer />);
