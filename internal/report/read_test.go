package report_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/report"
	"github.com/seed739054c0/stripegen/spec"
)

func TestReadErrors(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"no Go", "hello", "folder/a.go:1:1: expected 'package', found hello"},
		{"several errors", "package stripe\nfunc {\n}\nfunc {\n}\n", "folder/a.go:2:6: expected 'IDENT', found '{'"},
		{"unknown type", "package stripe\n\ntype Thing struct{ Owner *Owner }\n", "folder/a.go:3:27: undefined: Owner"},
		{"declared twice", "package stripe\n\ntype Thing struct{}\n\ntype Thing string\n", "folder/a.go:5:6: Thing redeclared in this block"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := report.Read("folder", map[string][]byte{"a.go": []byte(test.source), "api.txt": []byte("no Go")})
			if err == nil || filepath.ToSlash(err.Error()) != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// TestReadImports: nothing is known of what a package imports but that different names are different types.
func TestReadImports(t *testing.T) {
	const source = `package stripe

import (
	"context"
	"errors"
	"io"
	"iter"
	"math"
	"math/rand/v2"
	"time"

	web "net/http"
)

const hidden = math.MaxInt >> 4

const (
	First  = "a"
	pause  = 2 * time.Second
	second = "b"
)

var errHidden = errors.New("hidden")

var ErrKnown = errors.New("known")

type Reader interface {
	io.Reader
	Close() error
}

type Thing struct {
	Client  *web.Client
	Random  *rand.Rand
	Created time.Time
	Timeout %s
}

type wrapped struct {
	*Thing
	*helped
}

type helped struct{}

type renamed Thing

func (r *renamed) help() {}

func (t *Thing) All(ctx context.Context) iter.Seq2[*Thing, error] {
	return func(yield func(*Thing, error) bool) { time.Sleep(pause) }
}

func helper(f func(time.Month)) {}
`
	read := func(timeout string) *report.Package {
		p, err := report.Read("folder", map[string][]byte{"a.go": fmt.Appendf(nil, source, timeout)})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	const same = "What the package exports has not changed."
	if got := report.Compare(read("time.Duration"), read("time.Duration")).Markdown(0, ""); !strings.Contains(got, same) {
		t.Errorf("got\n%s", got)
	}
	got := report.Compare(read("time.Duration"), read("time.Month")).Markdown(0, "")
	if want := "- **breaking**: `Thing.Timeout`: changed from time.Duration to time.Month.\n"; !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestSameFromFolder: it makes no difference whether a package comes from a document or from a folder.
func TestSameFromFolder(t *testing.T) {
	document, err := spec.Default()
	if err != nil {
		t.Fatal(err)
	}
	annotations, err := spec.DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	result, err := generator.Generate(context.Background(), generator.Config{
		Document: document, Annotations: annotations, Package: "stripe",
		Resources: "identity.verification_session,identity.verification_report",
	})
	if err != nil {
		t.Fatal(err)
	}
	const folder = "../../generated/stripe"
	made, there := make(map[string][]byte), make(map[string][]byte)
	for _, f := range result.Files {
		made[f.Name] = f.Content
		if there[f.Name], err = os.ReadFile(filepath.Join(folder, f.Name)); err != nil {
			t.Fatal(err)
		}
	}
	var sides []*report.Package
	for _, files := range []map[string][]byte{there, made} {
		p, err := report.Read(folder, files)
		if err != nil {
			t.Fatal(err)
		}
		sides = append(sides, p)
	}
	got := report.Compare(sides[0], sides[1]).Markdown(0, "")
	if !strings.HasSuffix(got, "\n\nWhat the package exports has not changed.\n") {
		t.Errorf("got\n%s", got)
	}
}
