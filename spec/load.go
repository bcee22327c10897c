package spec

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/stripe/stripe-mock/embedded"
)

// MaxSize is the size of the largest document that is read, in bytes. Stripe's has 8 MB.
const MaxSize = 64 << 20

// Default is the public document that the module github.com/stripe/stripe-mock
// carries. It says what exists.
func Default() (*Document, error) {
	return Parse("stripe-mock/embedded/openapi/spec3.json", embedded.OpenAPISpec)
}

// DefaultAnnotations is the preview document of the same module, made for SDK
// generators. It only adds to the public one: see [Document.Slice].
func DefaultAnnotations() (*Document, error) {
	d, err := Parse("stripe-mock/embedded/openapi/spec3.beta.sdk.json", embedded.BetaOpenAPISpec)
	if err == nil {
		d.mayBeForeign = true
	}
	return d, err
}

// Open reads a document, JSON or YAML, from a file or an https URL. If the sum is not empty, it is the sha256 that
// the document must have, in hexadecimal. A document whose lines end in CRLF, as git checks them out with
// core.autocrlf, may have it without the carriage returns: it is read without them then, so that what is read
// is always what the sum is of.
func Open(ctx context.Context, name, sum string) (*Document, error) {
	read := readFile
	if strings.Contains(name, "://") {
		read = fetcher{limit: MaxSize, timeout: fetchTimeout}.fetch
	}
	data, err := read(ctx, name)
	if err != nil {
		return nil, err
	}
	if sum != "" && !hasSum(data, sum) {
		unixLines := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
		if !hasSum(unixLines, sum) {
			return nil, fmt.Errorf("%s: the document has the sha256 %x, not %s; see what has changed before you pin it anew", name, sha256.Sum256(data), sum)
		}
		data = unixLines
	}
	return Parse(name, data)
}

// hasSum reports whether data has the sha256, which is in hexadecimal.
func hasSum(data []byte, sum string) bool {
	got := sha256.Sum256(data)
	return strings.EqualFold(sum, hex.EncodeToString(got[:]))
}

func readFile(_ context.Context, name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, readError(name, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > MaxSize {
		return nil, fmt.Errorf("%s: %w", name, tooLarge(MaxSize))
	}
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1)) // what is no regular file has no size
	if err != nil {
		return nil, readError(name, err)
	}
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s: %w", name, tooLarge(MaxSize))
	}
	return data, nil
}

func tooLarge(limit int64) error {
	return fmt.Errorf("the document is larger than %d MiB; give an OpenAPI 3.0 document", limit>>20)
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
