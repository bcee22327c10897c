// Package peers compares what stripegen generates with what others offer. It is a
// module of its own, so that nothing else depends on them.
package peers
