package hygiene

import (
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/internal/conform"
)

// refused are packages, the clause aside, that do what no generated one may, and what is said of each.
func refused() []struct{ source, want string } {
	return []struct{ source, want string }{
		{`import "os"; func f() string { return os.Getenv("HOME") }`, "the package has Getenv of os; x.go imports os"},
		{`import "os"; func f() (*os.File, error) { return os.Create("x") }`, "the package has Create of os; the package has File of os; x.go imports os"},
		{`import "net"; func f() (net.Conn, error) { return net.Dial("tcp", "x:1") }`, "the package has Conn of net; the package has Dial of net; x.go imports net"},
		{`import "unsafe"; const size = unsafe.Sizeof(0)`, "the package has Sizeof of unsafe; x.go imports unsafe"},
		{`import "reflect"; func f(v any) reflect.Value { return reflect.ValueOf(v) }`, "x.go imports reflect"},
		{`import "reflect"; func f(v reflect.Value) { v.SetInt(1) }`, "the package has (Value).SetInt of reflect; x.go imports reflect"},
		{`import "reflect"; func f(v reflect.Value) { v.Call(nil) }`, "the package has (Value).Call of reflect; x.go imports reflect"},
		{`import "sync/atomic"; type t struct{ made atomic.Pointer[int] }`, "x.go imports sync/atomic"},
		{`import "C"`, "it does not type-check: x.go:3:8: could not import C (it is nothing that the runtime imports); x.go imports C"},
		{`import _ "io/fs"`, "x.go imports io/fs; x.go imports io/fs as _"},
		{`import . "fmt"; func f() { Println() }`, "the package has Println of fmt; x.go imports fmt as ."},
		{`import strings "net/http"; func f() { strings.Get("x") }`, "the package has Get of net/http; x.go imports net/http as strings"},
		{`import "net/http"; func f(c *http.Client) { c.Get("x") }`, "the package has (*Client).Get of net/http"},
		{`import "net/http"; type c struct{ *http.Client }; func f(x c) { x.Head("x") }`, "the package has (*Client).Head of net/http"},
		{`import "net/http"; func f() func(*http.Client, string) (*http.Response, error) { return (*http.Client).Get }`, "the package has (*Client).Get of net/http"},
		{`import "net/http"; func f(t *http.Transport) { t.Proxy = nil }`, "the package has .Proxy of net/http"},
		{`import "net/http"; func f() any { return &http.Server{Addr: ":80"} }`, "the package has .Addr of net/http; the package has Server of net/http"},
		{`import "net/http"; func f() any { return http.ProxyFromEnvironment }`, "the package has ProxyFromEnvironment of net/http"},
		{`import "net/http"; func f() any { return http.NewFileTransport(nil) }`, "the package has NewFileTransport of net/http"},
		{`import "net/http"; func f() any { return http.DefaultClient }`, "the package has DefaultClient of net/http"},
		{`import "net/http"; func f() { http.DefaultTransport = nil }`, "x.go writes to http.DefaultTransport"},
		{`import "net/http"; func f() { http.DefaultTransport.(*http.Transport).MaxIdleConnsPerHost = 1 }`, "x.go writes to http.DefaultTransport"},
		{`import "net/http"; func f() any { return &http.DefaultTransport }`, "x.go writes to http.DefaultTransport"},
		{`import "log/slog"; func f() { slog.Info("x") }`, "the package has Info of log/slog"},
		{`import "mime/multipart"; func f(r *multipart.Reader) { r.ReadForm(0) }`, "the package has (*Reader).ReadForm of mime/multipart; the package has Reader of mime/multipart"},
		{`import "time"; func f() any { return time.Local }`, "the package has Local of time"},
		{`import "runtime"; func f() { runtime.SetFinalizer(nil, nil) }`, "the package has SetFinalizer of runtime"},
		{`func f() { println("x") }`, "the package has println of builtin"},
		{`func f() { go f() }`, "x.go starts a goroutine"},
		{`func f() { func() { defer func() { go f() }() }() }`, "x.go starts a goroutine"},
		{`func init() {}`, "x.go has an init function"},
		{`func f()`, "x.go has f, which is written elsewhere"},
		{`var cache map[string]string`, "x.go has the variable cache, which is no error and no table"},
		{`var cache = map[string]string{}`, "x.go has the variable cache, which is no error and no table"},
		{`var shared map[string]string`, "x.go has the variable shared, which is no error and no table"},
		{`import "sync/atomic"; type sharedClient struct{}; var other atomic.Pointer[sharedClient]`, "x.go has the variable other, which is no error and no table; x.go imports sync/atomic"},
		{`var _ = f(); func f() int { return 0 }`, "x.go has the variable _, which is no error and no table"},
		{`var _ = func() int { return 0 }`, "x.go has the variable _, which is no error and no table"},
		{`import "errors"; var errA = errors.New(f()); func f() string { return "" }`, "x.go has the variable errA, which is no error and no table"},
		{`import "errors"; var errA = errors.New("a"); func f() { errA = nil }`, "x.go writes to stripe.errA"},
		{`import "errors"; var errA = errors.New("a"); func f() *error { return &errA }`, "x.go writes to stripe.errA"},
		{`import "errors"; var errA = errors.New("a"); func f() { for _, errA = range []error{nil} {} }`, "x.go writes to stripe.errA"},
		{`type members struct{ zero any }; var t = members{zero: f()}; func f() any { return 0 }`, "x.go has the variable t, which is no error and no table"},
		{`type members struct{ zero any }; var t = members{zero: func() {}}`, "x.go has the variable t, which is no error and no table"},
		{`type members struct{ zero any }; var t = members{}; func f() { t.zero = 1 }`, "x.go writes to stripe.t; x.go writes to zero of a table"},
		{`type member struct{ to any }; func f(m *member) { m.to = 1 }`, "x.go writes to to of a table"},
		{`type s struct{ a int }; var zeroOfS s; func f() int { return zeroOfS.a }`, "x.go uses zeroOfS outside of a table"},
		{`type s struct{ a int }; var zeroOfS = s{}`, "x.go has the variable zeroOfS, which is no error and no table"},
		{`var zeroOfN int`, "x.go has the variable zeroOfN, which is no error and no table"},
		{`import "reflect"; func f(v reflect.Value) *int { return (*int)(v.UnsafePointer()) }`, "x.go converts an unsafe.Pointer; x.go imports reflect"},
		{`import "io"; func f() { io.EOF = nil }`, "x.go writes to io.EOF"},
		{`const u = "https://example.com/v1"`, `the package has "https://example.com/v1"`},
		{`const u = "http://api.stripe.com"`, `the package has "http://api.stripe.com"`},
		{`const u = "https://api.stripe.com.example.com"`, `the package has "https://api.stripe.com.example.com"`},
		{`const s = "https"; func f() string { return s + ":" + "//example.com" }`, `the package has "https://example.com"`},
		{`func f() string { return "see ftp://example.com" }`, `the package has "see ftp://example.com"`},
		{"//go:linkname f runtime.exit\nfunc f() {}", "x.go has the directive //go:linkname f runtime.exit"},
		{"//go:embed x\nfunc f() {}", "x.go has the directive //go:embed x"},
		{"//export f\nfunc f() {}", "x.go has the directive //export f"},
		{"/* x */", "x.go has the directive /* x */"},
		{"// +build x\n", "x.go has the directive // +build x"},
	}
}

// TestHygieneRefused shows that the test of hygiene can fail: each of these packages does.
func TestHygieneRefused(t *testing.T) {
	for _, c := range refused() {
		p, err := conform.ParsePackage(map[string]string{"x.go": "package stripe\n\n" + c.source + "\n"})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(newHygiene(p).check(), "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.source, got, c.want)
		}
	}
}

// TestHygieneAllowed shows that it does not refuse everything.
func TestHygieneAllowed(t *testing.T) {
	const source = `// Package stripe is small.
package stripe

import (
	"errors"
	"fmt"
	"net/http"
)

var errA = errors.New("a")

var _ fmt.Formatter = (*thing)(nil)

type thing struct{ n map[string]int }

// Format prints.
func (t *thing) Format(s fmt.State, _ rune) { fmt.Fprint(s, t.n) }

func f(c *http.Client, r *http.Request) error {
	t := thing{map[string]int{"https://api.stripe.com/v1": 1}}
	t.n["a"]++
	t.n = nil
	if _, err := c.Do(r); err != nil {
		return errA
	}
	return nil
}
`
	p, err := conform.ParsePackage(map[string]string{"x.go": source})
	if err != nil {
		t.Fatal(err)
	}
	if got := newHygiene(p).check(); len(got) > 0 {
		t.Errorf("got %q", got)
	}
}
