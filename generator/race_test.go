//go:build race

package generator

// RaceEnabled says that the race detector is on, with which the whole API takes ten times as long.
const RaceEnabled = true
