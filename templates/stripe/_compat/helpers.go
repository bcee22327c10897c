package stripe

import (
	"crypto/rand"
	"fmt"
	"net/url"
	"time"
)

// ClientVersion is the version of stripegen that wrote the package.
const ClientVersion string = generatorVersion

// FormatURLPath puts values, which it escapes, into a path in which %s stands for each.
func FormatURLPath(format string, params ...string) string {
	escaped := make([]any, len(params))
	for i, p := range params {
		escaped[i] = url.QueryEscape(p)
	}
	return fmt.Sprintf(format, escaped...)
}

// NewIdempotencyKey returns a random key for the IdempotencyKey of params.
func NewIdempotencyKey() string { return rand.Text() }

// ParseID returns what is in a JSON string, and whether data is one: an ID stands for an object
// that is not expanded.
func ParseID(data []byte) (string, bool) {
	n := len(data)
	if n < 2 || data[0] != '"' || data[n-1] != '"' {
		return "", false
	}
	return string(data[1 : n-1]), true
}

// Pointer returns a pointer to v.
func Pointer[T any](v T) *T { return &v }

// PointerValue returns what v points to, the zero value for nil.
func PointerValue[T any](v *T) T { return value(v) }

// Time returns a pointer to v.
func Time(v time.Time) *time.Time { return &v }

// TimeValue returns what v points to, the zero time for nil.
func TimeValue(v *time.Time) time.Time { return value(v) }
