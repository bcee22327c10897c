package generator

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Nearest asks whether one of the names was meant that are most like a wrong one: did you mean a or b? It is
// empty if none of them is like it.
func Nearest(wrong string, names []string) string {
	type candidate struct {
		name     string
		distance int
	}
	var near []candidate
	for _, name := range names {
		d := distance(wrong, name)
		if strings.Contains(name, wrong) || strings.HasSuffix(wrong, name) {
			d = min(d, 2)
		}
		if d <= max(2, len(wrong)/3) {
			near = append(near, candidate{name, d})
		}
	}
	if len(near) == 0 {
		return ""
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	var offers []string
	for _, n := range near[:min(3, len(near))] {
		offers = append(offers, n.name)
	}
	return "did you mean " + strings.Join(offers, " or ") + "?"
}

// nearest offers the names that are most like a wrong one, or says which there are.
func nearest(wrong string, names []string) string {
	offer := Nearest(wrong, names)
	switch {
	case offer != "":
		return offer
	case len(names) == 0:
		return "there is none"
	case len(names) == 1:
		return "there is only " + names[0]
	}
	return fmt.Sprintf("there are %d, %s to %s", len(names), names[0], names[len(names)-1])
}

// distance is how many characters must be inserted, removed or replaced to get from a to b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		previous := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := previous
			if a[i] != b[j] {
				cost++
			}
			previous = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
