import '/work/wt/edge/test/world/codeTables.ts';
import { readDocument } from '/work/wt/edge/src/documents/reading/readDocument.ts';
import { readFileSync } from 'node:fs';
const N=Number(process.argv[2]??20000);
const runs=[' ','\u00a0','\t','*','_','`','[',']','(',')','|','<','>','&','&nbsp;','<br>','\\','#','-','.',':','=','A','a','0','A0','0x','A_','if ','无','1.','"',"'",'!','\n','\r','~','|-','a: ','a; ','- a\n','<td>','</td>','<!--','**a','[a](','e.g. ','A-','8','F','0x8',', ','/','% ','①','—'];
const places:[string,(r:string)=>string][]=[
 ['heading',r=>`# 0x80070005 ${r}x\n\ntext\n`],['heading2',r=>`# ${r}0x80070005\n\n## Cause ${r}x\n\na\n\n## Resolution${r}:\n\nb\n`],
 ['code cell',r=>`| Code | Cause | Fix |\n|--|--|--|\n| 0x80070005${r}x | c | f |\n| ${r}0x80070006 | c | f |\n`],
 ['cause cell',r=>`| Code | Cause | Fix |\n|--|--|--|\n| 0x80070005 | c${r}x | f |\n`],
 ['fix cell',r=>`| Code | Cause | Fix |\n|--|--|--|\n| 0x80070005 | c | f${r}x |\n`],
 ['header cell',r=>`| Code${r} | Cause | ${r}Fix |\n|--|--|--|\n| 0x80070005 | c | f |\n`],
 ['label',r=>`## 0x80070005\n\n**Cause${r}x:** a\n\n**Fix**:${r}b\n\nFix${r}: c\n`],
 ['list',r=>`## 0x80070005\n\n- Cause: ${r}x\n- Fix${r}: y\n1. do ${r}x\n`],
 ['front',r=>`---\ntitle: ${r}x\n${r}: y\nms.topic: [${r}]\n---\n# t\n\n| Code | Fix |\n|--|--|\n| 0x80070005 | f |\n`],
 ['html',r=>`<html><head><title>${r}x</title></head><body><h2>0x80070005${r}</h2><p>Cause: ${r}</p><table><tr><th>Code</th><th>Fix</th></tr><tr><td>0x80070005</td><td>${r}x</td></tr></table></body></html>`],
 ['plain',r=>`0x80070005 ${r}x\nERROR_X ${r}\n  Fix: ${r}\n`],['define',r=>`#define ERROR_X${r} 0x80070005L // ${r}x\n`],
 ['dl',r=>`ERROR_X\n: 0x80070005 ${r}x\n: ${r}\n\nName: ${r}\nValue: 0x80070005\nDescription: ${r}x\n`],
 ['csv',r=>`code,cause,fix\n0x80070005,"${r}x",${r.replaceAll(',','')}\n`],
];
const out:[number,string][]=[];
for(const [name,make] of places) for(const run of runs){ const text=make(run.repeat(Math.ceil(N/run.length))); const t=process.cpuUsage(); try{ readDocument(text) }catch(e){ if(!out.some(o=>o[1].startsWith('ERR'))) out.push([9e9,'ERR '+name+' '+JSON.stringify(run)+String((e as Error).stack).slice(0,300)]) } const d=process.cpuUsage(t); const ms=(d.user+d.system)/1000; out.push([ms,`${name} ${JSON.stringify(run)}`]); if(ms>3000) console.log('SLOW',name,JSON.stringify(run),Math.round(ms)); }
out.sort((a,b)=>b[0]-a[0]); for(const [ms,w] of out.slice(0,30)) console.log(Math.round(ms),w);
