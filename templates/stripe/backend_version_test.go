package stripe

import "testing"

func TestForVersion(t *testing.T) {
	b := newBackend("sk_test_123", new(clientConfig))
	if b.forVersion(nil) != b || b.forVersion(String("")) != b {
		t.Error("no version gives another backend")
	}
	if (*backend)(nil).forVersion(String("2020-08-27")) != nil {
		t.Error("no backend gives one")
	}
	before := b.version
	if got := b.forVersion(String("2020-08-27")).version; got != "2020-08-27" || b.version != before {
		t.Errorf("got %q, and the backend itself has %q", got, b.version)
	}
}
