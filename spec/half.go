package spec

import (
	"context"
	"crypto/sha256"

	"github.com/getkin/kin-openapi/openapi3"
)

// A half of a slice is its components or its operations, as kin-openapi reads them.
type half struct {
	t       *openapi3.T
	err     error  // it cannot be read
	invalid error  // it can, but is not as OpenAPI wants it
	sum     []byte // sha256 of its JSON
}

// load reads the slice's halves side by side, as for the whole API that is most of the work. kin-openapi checks a
// schema wherever it is referred to; what operations refer to is empty in their half, so that it is checked once.
func (s *slicer) load(paths, schemas object) (components, operations half) {
	done := make(chan half, 1)
	go func() {
		empty := make(object, len(schemas))
		for name := range schemas {
			empty[name] = object{}
		}
		done <- s.half(paths, empty)
	}()
	components = s.half(object{}, schemas)
	return components, <-done
}

func (s *slicer) half(paths, schemas object) (h half) {
	data, err := s.encode(paths, schemas, nil, "")
	if err != nil {
		return half{err: err}
	}
	if s.annotations != nil {
		sum := sha256.Sum256(data)
		h.sum = sum[:]
	}
	if h.t, h.err = openapi3.NewLoader().LoadFromData(data); h.err == nil {
		h.invalid = h.t.Validate(context.Background(), openapi3.DisableExamplesValidation(), openapi3.DisableSchemaPatternValidation())
	}
	return h
}
