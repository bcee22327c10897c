//go:build unix

package main

import (
	"bytes"
	"fmt"
	"html"
)

// A chart compares a few figures.
type chart struct {
	title string
	bars  []bar
}

// A bar is one of the figures.
type bar struct {
	label string
	value float64
	ours  bool
}

// plotted is the operation that is drawn.
const plotted = "decode a page of 100"

// charts are what is drawn of what was measured.
func (b *bench) charts() []chart {
	build := chart{title: "Build a program, CPU s"}
	for _, c := range b.withProgram() {
		build.bars = append(build.bars, bar{c.name, c.build.cpu, c != b.theirs})
	}
	decode := chart{title: "Decode a page of 100, ms"}
	for _, o := range b.outcomes {
		for _, r := range o.Rows {
			if r.Name == plotted {
				decode.bars = append(decode.bars,
					bar{"generated, " + o.Go, float64(r.Ours.Nanoseconds) / 1e6, true},
					bar{b.theirs.name + ", " + o.Go, float64(r.Theirs.Nanoseconds) / 1e6, false})
			}
		}
	}
	return []chart{build, decode}
}

// The picture has one chart beside the other. Lengths are in pixels.
const (
	chartWidth = 420
	labelWidth = 200
	barWidth   = 160 // of the longest
	barHeight  = 14
	lineHeight = 22
	top        = 32 // of the first bar
)

// The colours of text are those of the reader's scheme, those of bars can be seen on both.
const style = `<style>
text{font:12px -apple-system,"Segoe UI",Helvetica,Arial,sans-serif;fill:#1f2328}
.title{font-weight:600}
.label{text-anchor:end}
.ours{fill:#2f81f7}
.theirs{fill:#8b949e}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}}
</style>
`

// svg draws the charts. The same figures give the same bytes.
func svg(charts []chart) []byte {
	lines := 0
	for _, c := range charts {
		lines = max(lines, len(c.bars))
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`+"\n", len(charts)*chartWidth, top+lines*lineHeight)
	b.WriteString(style)
	for i, c := range charts {
		c.draw(&b, i*chartWidth)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// draw draws a chart whose left edge is at x.
func (c chart) draw(b *bytes.Buffer, x int) {
	longest := 0.0
	for _, one := range c.bars {
		longest = max(longest, one.value)
	}
	fmt.Fprintf(b, `<text class="title" x="%d" y="16">%s</text>`+"\n", x+labelWidth, html.EscapeString(c.title))
	for i, one := range c.bars {
		class := "theirs"
		if one.ours {
			class = "ours"
		}
		y := top + i*lineHeight
		width := barWidth * one.value / longest
		fmt.Fprintf(b, `<text class="label" x="%d" y="%d">%s</text>`, x+labelWidth-8, y+barHeight-3, html.EscapeString(one.label))
		fmt.Fprintf(b, `<rect class="%s" x="%d" y="%d" width="%.1f" height="%d"/>`, class, x+labelWidth, y, width, barHeight)
		fmt.Fprintf(b, `<text x="%.1f" y="%d">%.2f</text>`+"\n", float64(x+labelWidth)+width+6, y+barHeight-3, one.value)
	}
}
