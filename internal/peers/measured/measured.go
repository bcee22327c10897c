// Package measured is what the programs that measure give each other.
package measured

// An Outcome is what the contests in one process came to.
type Outcome struct {
	Go   string // its version
	Rows []Row
	Kept Kept
}

// A Row is an operation that several have done, in turn, many times. The least of each counts.
type Row struct {
	Name         string
	Ours, Theirs Figure
	Bound        *Figure // of code written by hand; nil if there is none
}

// A Figure is what an operation takes.
type Figure struct {
	Nanoseconds, Allocations, Bytes int64
}

// Kept is how many bytes stay alive while a caller keeps the hundred sessions of a page.
type Kept struct {
	Ours, Theirs int64
}
