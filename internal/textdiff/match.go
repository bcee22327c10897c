package textdiff

import (
	"slices"
	"sort"
)

// A matcher finds lines of the old text that stay. Lines are numbers: equal ones have the same.
type matcher struct {
	a, b    []int
	partner []int // for each line of a its partner in b, or -1

	// For each number, while a range is looked at: how often it is in a and in b, and where it was last.
	inA, inB []int
	lastInB  []int
}

// partners gives for each line of a the line of b that it stays as, or -1. Partners are in order.
func partners(a, b []string) []int {
	numbers := make(map[string]int)
	number := func(lines []string) []int {
		out := make([]int, len(lines))
		for i, line := range lines {
			n, ok := numbers[line]
			if !ok {
				n = len(numbers)
				numbers[line] = n
			}
			out[i] = n
		}
		return out
	}
	m := &matcher{a: number(a), b: number(b), partner: slices.Repeat([]int{-1}, len(a))}
	m.inA, m.inB, m.lastInB = make([]int, len(numbers)), make([]int, len(numbers)), make([]int, len(numbers))
	m.match(0, len(a), 0, len(b))
	return m.partner
}

// match finds partners in lines [a, aEnd) and [b, bEnd).
func (m *matcher) match(a, aEnd, b, bEnd int) {
	for a < aEnd && b < bEnd && m.a[a] == m.b[b] {
		m.partner[a] = b
		a, b = a+1, b+1
	}
	for a < aEnd && b < bEnd && m.a[aEnd-1] == m.b[bEnd-1] {
		aEnd, bEnd = aEnd-1, bEnd-1
		m.partner[aEnd] = bEnd
	}
	if a == aEnd || b == bEnd {
		return
	}
	as, bs, anchors := m.common(a, aEnd, b, bEnd)
	if len(anchors) == 0 {
		m.shortest(as, bs)
		return
	}
	for _, p := range anchors { // each begins a part, of which it is the first pair
		m.match(a, p.a, b, p.b)
		a, b = p.a, p.b
	}
	m.match(a, aEnd, b, bEnd)
}

// A pair is a line of each text.
type pair struct{ a, b int }

// common gives the lines of both ranges that the other one has too, and the anchors: as many as can be in
// order of those that are in each range once.
func (m *matcher) common(a, aEnd, b, bEnd int) (as, bs []int, anchors []pair) {
	for i := a; i < aEnd; i++ {
		m.inA[m.a[i]]++
	}
	for j := b; j < bEnd; j++ {
		m.inB[m.b[j]]++
		m.lastInB[m.b[j]] = j
	}
	var once []pair
	for i := a; i < aEnd; i++ {
		n := m.a[i]
		if m.inB[n] > 0 {
			as = append(as, i)
		}
		if m.inA[n] == 1 && m.inB[n] == 1 {
			once = append(once, pair{i, m.lastInB[n]})
		}
	}
	for j := b; j < bEnd; j++ {
		if m.inA[m.b[j]] > 0 {
			bs = append(bs, j)
		}
	}
	for i := a; i < aEnd; i++ {
		m.inA[m.a[i]] = 0
	}
	for j := b; j < bEnd; j++ {
		m.inB[m.b[j]] = 0
	}
	return as, bs, longest(once)
}

// longest gives the longest run of pairs, which come sorted by their lines in a, that are also in the
// order of b.
func longest(pairs []pair) []pair {
	var ends []int                    // for each length the pair that ends such a run, the lowest in b
	before := make([]int, len(pairs)) // for each pair the one before it in the longest run to it
	for i, p := range pairs {
		n := sort.Search(len(ends), func(n int) bool { return pairs[ends[n]].b > p.b })
		if n == len(ends) {
			ends = append(ends, i)
		}
		ends[n] = i
		if n > 0 {
			before[i] = ends[n-1]
		}
	}
	run := make([]pair, len(ends))
	for n := len(run) - 1; n >= 0; n-- {
		run[n] = pairs[ends[n]]
		if n > 0 {
			ends[n-1] = before[ends[n]]
		}
	}
	return run
}
