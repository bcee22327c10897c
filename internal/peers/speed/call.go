package speed

import (
	"context"
	"fmt"
	"net/http"

	theirs "github.com/stripe/stripe-go/v85"

	ours "github.com/seed739054c0/stripegen/generated/stripe"
)

// create is the contest of whole calls, to a server if there is a URL.
func create(name string, client func() *http.Client, url string) contest {
	ctx := context.Background()
	a, b := ourClient(client(), url), theirClient(client(), url)
	x, y := ourParams(), theirParams()
	return contest{
		name: name,
		ours: func() error {
			_, err := a.V1IdentityVerificationSessions.Create(ctx, x)
			return err
		},
		theirs: func() error {
			_, err := b.V1IdentityVerificationSessions.Create(ctx, y)
			return err
		},
	}
}

// pages is how many the contest of lists has.
const pages = 10

// listing is the contest of lists: all pages of one, in memory.
func listing() contest {
	var bodies [][]byte
	for n := range pages {
		bodies = append(bodies, page(n, n < pages-1))
	}
	a, b := ourClient(inMemory(bodies...), ""), theirClient(inMemory(bodies...), "")
	ctx := context.Background()
	return contest{
		name: "list ten pages",
		ours: func() error {
			params := new(ours.IdentityVerificationSessionListParams)
			params.Limit = ours.Int64(perPage)
			return all(a.V1IdentityVerificationSessions.List(ctx, params).All(ctx))
		},
		theirs: func() error {
			params := new(theirs.IdentityVerificationSessionListParams)
			params.Limit = theirs.Int64(perPage)
			return all(b.V1IdentityVerificationSessions.List(ctx, params).All(ctx))
		},
	}
}

// all goes through the sessions of a list, and says if some are left out.
func all[T any](sessions func(yield func(T, error) bool)) error {
	n := 0
	for _, err := range sessions {
		if err != nil {
			return err
		}
		n++
	}
	if n != pages*perPage {
		return fmt.Errorf("%d sessions", n)
	}
	return nil
}

// ourClient is a client for a server at url, or for Stripe's own if there is none.
func ourClient(c *http.Client, url string) *ours.Client {
	options := []ours.ClientOption{ours.WithHTTPClient(c)}
	if url != "" {
		options = append(options, ours.WithBaseURL(url))
	}
	return ours.NewClient("sk_test_123", options...)
}

func theirClient(c *http.Client, url string) *theirs.Client {
	config := &theirs.BackendConfig{HTTPClient: c}
	if url != "" {
		config.URL = &url
	}
	return theirs.NewClient("sk_test_123", theirs.WithBackends(theirs.NewBackendsWithConfig(config)))
}
