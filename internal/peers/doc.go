// Package peers compares what stripegen generates with what others offer; the program in
// cost measures what either takes to build and to run. It is a module of its own, so that
// nothing else depends on them.
package peers
