package naming

import "slices"

// Lost gives the methods that inference would name in another way, or not at all, if there were no other
// operations than those that are picked: a document with these alone has to say what they are called. Own are the names that the
// document gives itself, perhaps at resources that are not picked.
func Lost(operations []Operation, own []Annotation, picked func(Operation) bool) []Method {
	var left []Operation
	for _, op := range operations {
		if picked(op) {
			left = append(left, op)
		}
	}
	var lost []Method
	named := annotated(own)
	among, alone := newPaths(operations), newPaths(left)
	for _, op := range left {
		methods, _ := among.infer(op)
		if entry := named[op.Verb+" "+op.Path]; entry != nil && len(entry.methods) > 0 && len(op.Known) == 0 {
			methods = entry.methods
		}
		op.Known = nil
		if again, _ := alone.infer(op); !slices.Equal(methods, again) {
			lost = append(lost, methods...)
		}
	}
	return lost
}
