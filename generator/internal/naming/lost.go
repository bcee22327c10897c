package naming

import "slices"

// Lost gives the methods that inference would name in another way, or not at all, if there were no other
// operations than those that are picked: a document with these alone has to say what they are called.
func Lost(operations []Operation, picked func(Operation) bool) []Method {
	var left []Operation
	for _, op := range operations {
		if picked(op) {
			left = append(left, op)
		}
	}
	var lost []Method
	among, alone := newPaths(operations), newPaths(left)
	for _, op := range left {
		methods, _ := among.infer(op)
		op.Known = nil
		if again, _ := alone.infer(op); !slices.Equal(methods, again) {
			lost = append(lost, methods...)
		}
	}
	return lost
}
