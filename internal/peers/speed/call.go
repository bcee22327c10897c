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
	return contest{
		name:   "list ten pages",
		ours:   func() error { return counted(ourList(a)) },
		theirs: func() error { return counted(theirList(b)) },
	}
}

// counted says if sessions were left out.
func counted(n int, err error) error {
	if err == nil && n != pages*perPage {
		return fmt.Errorf("%d sessions", n)
	}
	return err
}

// ourList goes through all sessions, as theirList does.
func ourList(c *ours.Client) (n int, err error) {
	ctx := context.Background()
	params := new(ours.IdentityVerificationSessionListParams)
	params.Limit = ours.Int64(perPage)
	for _, err := range c.V1IdentityVerificationSessions.List(ctx, params).All(ctx) {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

func theirList(c *theirs.Client) (n int, err error) {
	ctx := context.Background()
	params := new(theirs.IdentityVerificationSessionListParams)
	params.Limit = theirs.Int64(perPage)
	for _, err := range c.V1IdentityVerificationSessions.List(ctx, params).All(ctx) {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
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
