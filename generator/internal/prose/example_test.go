package prose_test

import (
	"fmt"
	"go/doc/comment"

	"github.com/seed739054c0/stripegen/generator/internal/prose"
)

func Example() {
	blocks := []comment.Block{prose.Sentence("Cancel calls POST /v1/things/{thing}/cancel. See [Thing].")}
	blocks = append(blocks, prose.Parse(`<p>Ends a thing <a href="/docs/things#cancel">for good</a>.</p>`)...)
	blocks = append(blocks, prose.Deprecated("Use [ThingService.Stop]."))
	for _, line := range prose.Lines(blocks, 40) {
		fmt.Println(line)
	}
	// Output:
	// Cancel calls POST
	// /v1/things/{thing}/cancel. See [Thing].
	//
	// Ends a thing [for good].
	//
	// Deprecated: Use [ThingService.Stop].
	//
	// [for good]: https://docs.stripe.com/things#cancel
}
