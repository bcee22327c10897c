package surface

import (
	"go/ast"
	"slices"
	"testing"
)

func TestExported(t *testing.T) {
	files := map[string][]byte{
		"a.go": []byte("package p\n\nimport \"io\"\n\nconst (\n\tOne Kind = \"one\"\n\ttwo = 2\n)\n\nvar Err, other = f()\n\n" +
			"type Kind string\n\ntype List[T any] struct {\n\tData []T `json:\"data\"`\n\tio.Reader\n\thidden int\n}\n\ntype small struct{ X int }\n\ntype service struct{ b *int }\n\ntype ThingService service\n"),
		"b.go": []byte("package p\n\nfunc New(a, b int,\n\topts ...func(*List[int])) (*List[int], error) { return nil, nil }\n\n" +
			"func (l *List[T]) All() []T { return nil }\n\nfunc (s small) Exported() {}\n\nfunc unexported() {}\n"),
	}
	want := []string{
		`const One Kind = "one"`,
		"field List embeds io.Reader",
		"field List.Data []T `json:\"data\"`",
		"func New(a, b int, opts ...func(*List[int])) (*List[int], error)",
		"method (*List[T]) All() []T",
		"type Kind string",
		"type List[T any] struct",
		"type ThingService struct",
		"var Err = f()",
	}
	var got []string
	err := Each(files, false, func(_ string, f *ast.File) error {
		got = append(got, Exported(f)...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if slices.Sort(got); !slices.Equal(got, want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestEachOfWrongGo(t *testing.T) {
	see := func(string, *ast.File) error { return nil }
	if err := Each(map[string][]byte{"a.go": []byte("package p\n\nfunc {")}, false, see); err == nil {
		t.Error("wrong Go gives no error")
	}
}
