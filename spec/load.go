package spec

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/stripe/stripe-mock/embedded"
)

// MaxSize is the size of the largest document that is read, in bytes.
const MaxSize = 256 << 20

// Default is the public document that the module github.com/stripe/stripe-mock
// carries. It says what exists.
func Default() (*Document, error) {
	return Parse("stripe-mock/embedded/openapi/spec3.json", embedded.OpenAPISpec)
}

// DefaultAnnotations is the preview document of the same module, made for SDK
// generators. It only adds to the public one: see [Document.Slice].
func DefaultAnnotations() (*Document, error) {
	return Parse("stripe-mock/embedded/openapi/spec3.beta.sdk.json", embedded.BetaOpenAPISpec)
}

// Open reads a document, JSON or YAML, from a file.
func Open(name string) (*Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, readError(name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1))
	if err != nil {
		return nil, readError(name, err)
	}
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s: the document is larger than %d MiB; give an OpenAPI 3.0 document", name, MaxSize>>20)
	}
	return Parse(name, data)
}

// readError leaves out the operation that an fs error begins with: that a file was to be opened is
// plain.
func readError(name string, err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return fmt.Errorf("%s: the document cannot be read: %w", name, err)
}
