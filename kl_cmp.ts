import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { warmSession } from '/work/wt/k-layers/src/kernel/node/warm.ts';
const root='/work/wt/k-layers/test/kernel/programs/';
const rec=JSON.parse(readFileSync('/tmp/kl/rec.json','utf8'));
const filter=process.argv[2]??'';const max=Number(process.argv[3]??12);
const s=await warmSession();let ok=0,n=0,lines=0;
const diffs: string[]=[];
for(const name of Object.keys(rec).filter(x=>x.startsWith('layers/'+filter))){
  if(!existsSync(root+name+'.py')) continue;
  n++;const r=s.run(readFileSync(root+name+'.py','utf8'),name+'.py');
  const e=rec[name];const err=r.error&&`${r.error.name}${r.error.words?': '+r.error.words:''}`;
  const a=r.output.split('\n'),b=e.output.split('\n');
  if(r.output===e.output&&err===e.error&&r.status===e.status){ok++;continue;}
  console.log('### '+name+(err!==e.error?` ERR ours=${(r.error?.traceback??'none').slice(-600)} theirs=${e.error}`:''));
  let shown=0,i=0,j=0;
  while((i<a.length||j<b.length)&&shown<max){ if(a[i]===b[j]){i++;j++;continue;}
    shown++; let k=1; let sync=false;
    for(;k<12;k++){ if(a[i+k]!==undefined&&a[i+k]===b[j]){ for(let q=0;q<k;q++)console.log('  + '+a[i+q].slice(0,230)); i+=k; sync=true;break;} if(b[j+k]!==undefined&&b[j+k]===a[i]){for(let q=0;q<k;q++)console.log('  - '+b[j+q].slice(0,230)); j+=k; sync=true;break;} }
    if(!sync){console.log('  ours:   '+(a[i]??'').slice(0,260));console.log('  theirs: '+(b[j]??'').slice(0,260));i++;j++;}
  }
}
console.log(ok+' of '+n);
