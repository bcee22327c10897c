package stripe

import "fmt"

// redacted returns what to print instead of the secret s. It is compiled once, not again for every
// secret.
//
//go:noinline
func redacted(s string) string {
	if s == "" {
		return ""
	}
	return "[redacted]"
}

// formatPlain prints v, which has no Format method, with the verb and the flags of f.
func formatPlain(f fmt.State, verb rune, v any) {
	fmt.Fprintf(f, fmt.FormatString(f, verb), v)
}

// stringOf is a String method on top of the Format method.
func stringOf(v fmt.Formatter) string { return fmt.Sprint(v) }

// goStringOf is a GoString method on top of the Format method.
func goStringOf(v fmt.Formatter) string { return fmt.Sprintf("%#v", v) }
