// A line chart of one value over time, drawn by ECharts, which is loaded when the first chart is drawn.
const loadECharts = () => import('../webjars/echarts/5.5.0/echarts.esm.min.js');

class ThroughlineLineChart extends HTMLElement {
  connectedCallback() {
    for (const name of ['data', 'chartTitle']) {
      // a property set before this element was defined hides the accessor
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.resizing = new ResizeObserver(() => this.chart?.resize());
    this.resizing.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.resizing?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  set data(value) {
    this.points = value?.points ?? [];
    this.draw();
  }

  set chartTitle(value) {
    this.titleText = value;
    this.draw();
  }

  async draw() {
    if (!this.isConnected || !this.points) {
      return;
    }
    const echarts = await loadECharts();
    if (!this.isConnected) {
      return;
    }
    this.chart ??= echarts.init(this, null, { renderer: 'svg' });
    this.chart.setOption({
      animation: false,
      title: { text: this.titleText, textStyle: { fontSize: 14, color: '#1b2733' } },
      grid: { left: 64, right: 16, top: 40, bottom: 40 },
      xAxis: { type: 'value', name: 'seconds', nameLocation: 'middle', nameGap: 24, axisLabel: { color: '#3d4c5c' } },
      yAxis: { type: 'value', scale: true, minInterval: 1, axisLabel: { color: '#3d4c5c' } },
      series: [{ type: 'line', step: 'end', showSymbol: this.points.length < 2, data: this.points,
        lineStyle: { color: '#0b5c74', width: 2 }, itemStyle: { color: '#0b5c74' } }],
    });
    this.setAttribute('data-points', String(this.points.length));
  }
}

customElements.define('throughline-line-chart', ThroughlineLineChart);
