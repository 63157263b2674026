/** A bar that moves: on a terminal in place, elsewhere one line a step. */
export class Progress {
  private done = 0;
  private readonly began = Date.now();
  private last = "";

  constructor(
    private readonly total: number,
    private readonly out: { isTTY?: boolean; write(text: string): unknown } = process.stdout,
  ) {}

  add(rows: number, what: string): void {
    this.done = Math.min(this.total, this.done + rows);
    const share = this.total === 0 ? 1 : this.done / this.total;
    const bar = "█".repeat(Math.round(share * 30)).padEnd(30, "░");
    const seconds = ((Date.now() - this.began) / 1000).toFixed(0);
    const line = `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${what}, ${seconds} s`;
    if (this.out.isTTY === true) this.out.write(`\r\x1b[2K${line}`);
    else if (what !== this.last) this.out.write(`${line}\n`);
    this.last = what;
  }

  end(): void {
    if (this.out.isTTY === true) this.out.write("\n");
  }
}
