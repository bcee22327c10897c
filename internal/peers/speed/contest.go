// Package speed lets the generated package, stripe-go and code written by hand do the same work in
// one process. Times are never asserted: tests hold the work to be the same, and allocations and
// memory to what they are. The program in internal/peers/cost gives Main what only it can make, the
// code that is generated for measuring, and prints what comes out.
package speed

import (
	"testing"

	"github.com/seed739054c0/stripegen/internal/peers/measured"
)

// A contest is an operation that each of them does; a contestant that cannot is nil.
type contest struct {
	name                string
	ours, theirs, bound func() error
}

// rounds is how often everyone takes a turn. Other programs disturb the figures: many short turns
// find more moments of peace than a few long ones.
const rounds = 25

// row measures a contest.
func (c contest) row() (measured.Row, error) {
	row := measured.Row{Name: c.name}
	var bound measured.Figure
	if c.bound != nil {
		row.Bound = &bound
	}
	for range rounds {
		for _, one := range []struct {
			do   func() error
			best *measured.Figure
		}{{c.ours, &row.Ours}, {c.theirs, &row.Theirs}, {c.bound, row.Bound}} {
			if one.do == nil {
				continue
			}
			now, err := figure(one.do)
			if err != nil {
				return row, err
			}
			*one.best = least(*one.best, now)
		}
	}
	return row, nil
}

// figure takes the measure of one turn.
func figure(do func() error) (measured.Figure, error) {
	var err error
	r := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err == nil {
				err = do()
			}
		}
	})
	return measured.Figure{Nanoseconds: r.NsPerOp(), Allocations: r.AllocsPerOp(), Bytes: r.AllocedBytesPerOp()}, err
}

// least takes the least of two figures, of which the first may be missing.
func least(a, b measured.Figure) measured.Figure {
	if a == (measured.Figure{}) {
		return b
	}
	return measured.Figure{
		Nanoseconds: min(a.Nanoseconds, b.Nanoseconds),
		Allocations: min(a.Allocations, b.Allocations),
		Bytes:       min(a.Bytes, b.Bytes),
	}
}
