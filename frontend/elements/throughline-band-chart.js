// A line by year with a band around it, drawn by ECharts, which is loaded when the first chart is drawn.
const loadECharts = () => import('../webjars/echarts/5.5.0/echarts.esm.min.js');

class ThroughlineBandChart extends HTMLElement {
  connectedCallback() {
    if (Object.hasOwn(this, 'data')) {
      // a property set before this element was defined hides the accessor
      const value = this.data;
      delete this.data;
      this.data = value;
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
    this.shown = value;
    this.draw();
  }

  async draw() {
    if (!this.isConnected || !this.shown) {
      return;
    }
    const echarts = await loadECharts();
    if (!this.isConnected) {
      return;
    }
    const points = this.shown.points;
    const flat = { type: 'line', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
    this.chart ??= echarts.init(this, null, { renderer: 'svg' });
    this.chart.setOption({
      animation: false,
      title: { text: this.shown.title, textStyle: { fontSize: 14, color: '#1b2733' } },
      grid: { left: 56, right: 16, top: 40, bottom: 32 },
      xAxis: { type: 'category', data: points.map((point) => String(point[0])), axisLabel: { color: '#3d4c5c' } },
      yAxis: { type: 'value', scale: true, minInterval: 1, axisLabel: { color: '#3d4c5c' } },
      series: [
        { ...flat, stack: 'band', data: points.map((point) => point[1]) },
        { ...flat, stack: 'band', areaStyle: { color: '#0b5c74', opacity: 0.22 },
          data: points.map((point) => point[3] - point[1]) },
        { type: 'line', symbolSize: 7, data: points.map((point) => point[2]),
          lineStyle: { color: '#0b5c74', width: 2 }, itemStyle: { color: '#0b5c74' } },
      ],
    });
    this.setAttribute('data-points', String(points.length));
  }
}

customElements.define('throughline-band-chart', ThroughlineBandChart);
