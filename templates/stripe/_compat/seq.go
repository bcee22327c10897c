package stripe

import "iter"

// Seq2 is what the method All of a list returns: an iter.Seq2.
type Seq2[K, V any] = iter.Seq2[K, V]
