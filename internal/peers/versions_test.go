package peers

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/spec"
)

// A release is a document that Stripe has published in a version of stripe-mock.
type release struct {
	version, file, sha256 string
	counts                [2]int // of resources and methods, with the pinned annotations
	alone                 [2]int // the same without annotations, if that is different

	some map[string][2]int // the same of other selections than *
}

// The documents of a version: before v0.162.0 there was no preview, and the file had another folder.
const (
	first   = "openapi/spec3.json"
	public  = "embedded/openapi/spec3.json"
	preview = "embedded/openapi/spec3.beta.sdk.json"
)

// releases are the documents, with what Stripe added from one to the next. Of lists of a calculation's line items
// the annotations say that they are the calculation's; the older paths say that they are the items' own.
func releases() []release {
	return []release{
		{"v0.148.0", first, "ed889d37e13f425d5616c908ce38e28f0adc6f077d96525cdeb3be3fdf08bcca", [2]int{90, 392}, [2]int{}, map[string][2]int{"identity.*": {2, 8}, "customer": {1, 11}, "payment_intent": {1, 11}, "invoice": {1, 14}}},
		{"v0.162.0", public, "13ac1940d0f338065af1af56266a55ecfa88d490275e4de132aab93d13eee802", [2]int{92, 400}, [2]int{93, 400}, nil},
		{"v0.162.0", preview, "7991c7b24bf88922aedf51d909b4682f22a35eee58283c48aafcb7cc95d034f4", [2]int{107, 455}, [2]int{}, nil},
		{"v0.170.0", public, "dd73c77161a468d1b664a93f06be666e0e687e289b504805a841cb2422114182", [2]int{93, 402}, [2]int{94, 402}, nil},
		{"v0.170.0", preview, "b5ca020e9de2ce3419031e6d9bd40f58957f4953c740c8e1bacf050016609746", [2]int{110, 466}, [2]int{}, nil},
		{"v0.185.0", public, "9e29ca04bc4ae64f6e9c0b9ec1fb50ed2ede6ff6b5289dbdc6abdecbf58fa6b5", [2]int{116, 480}, [2]int{117, 480}, nil},
		{"v0.185.0", preview, "fcd01de36bccf7e97c86656887b465a62a61369a6a1bf4aa439260208fabd3dd", [2]int{132, 544}, [2]int{}, nil},
		{"v0.190.0", public, "fcdd6d72b65e0d7eb934d71cf7909693567c288758e2b5df955ca01611809151", [2]int{121, 507}, [2]int{}, nil},
		{"v0.190.0", preview, "8816a65c188996485e278fc07960fa60c773f1255f55df567e7794f82c715e70", [2]int{140, 572}, [2]int{}, nil},
		{"v0.195.0", public, "34998f9d7d73504dfb3decacca3edb051bf95fcb15b2af7aee2d59568ec3dcf0", [2]int{121, 512}, [2]int{}, nil},
		{"v0.195.0", preview, "6725bdca6e6d5c91495bca2485a55cf02ee1c3f6a4778c4ff947668ac176dfcb", [2]int{143, 584}, [2]int{}, nil},
		{"v0.202.0", public, "7c7b7b0c3b02c899fb3a0301d99b8489b9e5f7bfd2ca699994b459abc09914e8", [2]int{128, 531}, [2]int{}, map[string][2]int{"identity.*": {2, 8}, "customer": {1, 11}, "payment_intent": {1, 11}, "invoice": {1, 17}}},
		{"v0.202.0", preview, "191d7f3539d3a84c6a11441dffe0fefc3ef762eff5cc2a3f00de69a7edcd78a9", [2]int{155, 607}, [2]int{}, nil},
		{"v0.203.0", public, "f0e0fc8fffbffda45bf5f3df59846443c1d47a3cfcbfae232eedf4743124ebee", [2]int{129, 538}, [2]int{}, map[string][2]int{"identity.*": {2, 8}, "customer": {1, 11}, "payment_intent": {1, 11}, "invoice": {1, 17}}},
		{"v0.203.0", preview, "ef87352a63f0cb8951f5a546764e42b8c28ee914e9e623caabb66b34e577c451", [2]int{156, 616}, [2]int{}, map[string][2]int{"identity.*": {2, 8}, "customer": {1, 11}, "payment_intent": {1, 13}, "invoice": {1, 18}}},
	}
}

// TestReleases generates all of older documents of Stripe's and of previews: with the pinned annotations, which are of
// another release, and without, in both styles. The packages type-check. Two documents are done at a time, as each
// needs some hundred megabytes.
func TestReleases(t *testing.T) {
	pinned, err := spec.DefaultAnnotations()
	if err != nil {
		t.Fatal(err)
	}
	c := &checker{library: importer.Default(), checked: make(map[[sha256.Size]byte]bool)}
	slots := make(chan bool, 2)
	for _, r := range releases() {
		if testing.Short() && r.version != "v0.148.0" {
			continue
		}
		t.Run(r.version+"/"+path.Base(r.file), func(t *testing.T) {
			t.Parallel()
			slots <- true
			defer func() { <-slots }()
			name := r.download(t)
			document, err := spec.Open(t.Context(), name, r.sha256)
			if err != nil {
				t.Fatal(err)
			}
			for _, annotations := range []*spec.Document{pinned, nil} {
				want := r.counts
				if annotations == nil && r.alone != [2]int{} {
					want = r.alone
				}
				for _, compat := range []bool{false, true} {
					config := generator.Config{Document: document, Annotations: annotations, Package: "stripe", ImportPath: ownModule, Compat: compat}
					config.Resources = "*"
					c.check(t, config, want)
					for resources, want := range r.some {
						config.Resources = resources
						c.check(t, config, want)
					}
				}
			}
		})
	}
}

// TestPreviewInferred generates from a preview without Stripe's own names of its methods, which paths have to tell.
func TestPreviewInferred(t *testing.T) {
	if testing.Short() {
		t.Skip("generates all of a preview")
	}
	all := releases()
	data, err := os.ReadFile(all[len(all)-1].download(t))
	if err != nil {
		t.Fatal(err)
	}
	document, err := spec.Parse("preview.json", bytes.ReplaceAll(data, []byte(`"x-stripeOperations"`), []byte(`"x-other"`)))
	if err != nil {
		t.Fatal(err)
	}
	c := &checker{library: importer.Default(), checked: make(map[[sha256.Size]byte]bool)}
	c.check(t, generator.Config{Document: document, Resources: "*", Package: "stripe"}, [2]int{151, 616})
}

// download gives the name of the file, which is downloaded unless it is in the module cache.
func (r release) download(t *testing.T) string {
	t.Helper()
	cmd := exec.Command("go", "mod", "download", "-json", "github.com/stripe/stripe-mock@"+r.version)
	cmd.Dir = t.TempDir()
	out, err := cmd.Output()
	var module struct{ Dir, Error string }
	if json.Unmarshal(out, &module) != nil || module.Dir == "" {
		offline := regexp.MustCompile(`dial tcp|no such host|timeout|module lookup disabled`)
		if offline.MatchString(module.Error) && os.Getenv("CI") == "" { // CI is never without them
			t.Skipf("offline: %s", module.Error)
		}
		t.Fatalf("%v: %s", err, module.Error)
	}
	return filepath.Join(module.Dir, filepath.FromSlash(r.file))
}

// A checker type-checks packages. Those that differ in their comments alone, as with annotations and without, are
// checked once.
type checker struct {
	mu      sync.Mutex // the importer needs it too
	library types.Importer
	checked map[[sha256.Size]byte]bool
}

// Import imports a package of the standard library.
func (c *checker) Import(path string) (*types.Package, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.library.Import(path)
}

// first reports whether code is seen for the first time.
func (c *checker) first(sum [sha256.Size]byte) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	seen := c.checked[sum]
	c.checked[sum] = true
	return !seen
}

// check generates a package, counts what it has and checks its types.
func (c *checker) check(t *testing.T, config generator.Config, want [2]int) {
	t.Helper()
	annotated := config.Annotations != nil
	result, err := generator.Generate(t.Context(), config)
	if err != nil {
		t.Errorf("%s, annotations %v, compat %v: %v", config.Resources, annotated, config.Compat, err)
		return
	}
	t.Logf("%s, annotations %v, compat %v: %d resources, %d methods, %d types", config.Resources, annotated, config.Compat, result.Resources, result.Methods, result.Types)
	if got := [2]int{result.Resources, result.Methods}; got != want {
		t.Errorf("%s, annotations %v, compat %v: %v resources and methods, want %v", config.Resources, annotated, config.Compat, got, want)
	}
	if !c.first(sumOfCode(result.Files)) {
		return
	}
	if err := c.checkFiles(config.Package, result.Files); err != nil {
		t.Errorf("annotations %v, compat %v: %v", annotated, config.Compat, err)
	}
}

// checkFiles checks the types of a package, and of those in folders below it, which import it.
func (c *checker) checkFiles(name string, files []generator.File) error {
	fset := token.NewFileSet()
	folders := make(map[string][]*ast.File)
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".go") {
			continue
		}
		file, err := parser.ParseFile(fset, f.Name, f.Content, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		folders[path.Dir(f.Name)] = append(folders[path.Dir(f.Name)], file)
	}
	with := treeImporter{c, nil}
	for _, folder := range slices.Sorted(maps.Keys(folders)) { // "." is the first
		checked := types.Config{Importer: with}
		pkg, err := checked.Check(path.Join(name, folder), fset, folders[folder], nil)
		if err != nil {
			return err
		}
		if folder == "." {
			with.root = pkg
		}
	}
	return nil
}

// A treeImporter imports the package for its sub-packages.
type treeImporter struct {
	*checker
	root *types.Package
}

// Import imports the package, or one of the standard library.
func (i treeImporter) Import(path string) (*types.Package, error) {
	if path == ownModule {
		return i.root, nil
	}
	return i.checker.Import(path)
}

// sumOfCode is a hash of the Go files without their comments, and without what says where they come from.
func sumOfCode(files []generator.File) (sum [sha256.Size]byte) {
	hash := sha256.New()
	fset := token.NewFileSet()
	for _, f := range files {
		if !strings.HasSuffix(f.Name, ".go") || f.Name == "version.go" {
			continue
		}
		var s scanner.Scanner
		s.Init(fset.AddFile(f.Name, fset.Base(), len(f.Content)), f.Content, nil, 0)
		for _, tok, text := s.Scan(); tok != token.EOF; _, tok, text = s.Scan() {
			hash.Write([]byte(tok.String() + text + "\n"))
		}
	}
	return [sha256.Size]byte(hash.Sum(nil))
}
