package textdiff

// maxEdits bounds the search for the shortest edit, whose time and memory grow with its square. Lines that
// need more are replaced as a whole.
const maxEdits = 500

// A round has, for each diagonal, how many lines of the old text as many edits as the round's number can
// deal with. The diagonal is by how much they outnumber those of the new text; round d knows diagonals -d to d.
type round []int

// start gives where round d begins on diagonal k, when it is made from the round before it, and the diagonal that
// it comes from: from above a line is inserted, from below one is deleted.
func (before round) start(d, k int) (x, from int) {
	at := func(k int) int { return before[k+d-1] }
	switch {
	case d == 0:
		return 0, 0
	case k == -d || k != d && at(k-1) < at(k+1):
		return at(k + 1), k + 1
	}
	return at(k-1) + 1, k - 1
}

// shortest finds the partners in the shortest edit that turns lines as into lines bs, by Myers' algorithm:
// round after round it notes how far one more edit leads.
func (m *matcher) shortest(as, bs []int) {
	var rounds []round
	var last round
	for d := range min(len(as)+len(bs), maxEdits) + 1 {
		next := make(round, 2*d+1)
		for k := -d; k <= d; k += 2 {
			x, _ := last.start(d, k)
			for x < len(as) && x-k < len(bs) && m.a[as[x]] == m.b[bs[x-k]] {
				x++
			}
			if x >= len(as) && x-k >= len(bs) {
				m.retrace(rounds, as, bs)
				return
			}
			next[k+d] = x
		}
		rounds, last = append(rounds, next), next
	}
}

// retrace notes the partners on the way to the end, from there back through the rounds.
func (m *matcher) retrace(rounds []round, as, bs []int) {
	x, y := len(as), len(bs)
	for d := len(rounds); d >= 0; d-- {
		var before round
		if d > 0 {
			before = rounds[d-1]
		}
		start, from := before.start(d, x-y)
		for x > start {
			x, y = x-1, y-1
			m.partner[as[x]] = bs[y]
		}
		if d > 0 {
			x = before[from+d-1]
			y = x - from
		}
	}
}
