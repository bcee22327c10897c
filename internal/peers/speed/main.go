package speed

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"runtime"
	"testing"

	ours "github.com/seed739054c0/stripegen/generated/stripe"
	"github.com/seed739054c0/stripegen/internal/peers/measured"
)

// Own is the generated code that can be reached only from within its package, or that is not there
// unless it is generated for measuring. What is nil is left out.
type Own struct {
	Page                    func([]byte) (any, error) // decodes a page of sessions, as a list does
	Form                    func(*ours.IdentityVerificationSessionCreateParams) []byte
	Customer, PaymentIntent func([]byte) (any, error) // decode one, with all that it has expanded
}

// turn is how long everyone's turn in a round takes at least.
const turn = "20ms"

// Main is a program that measures everything and writes the [measured.Outcome] as JSON.
func Main(own Own) {
	testing.Init()
	flag.Parse()
	if err := flag.Set("test.benchtime", turn); err != nil {
		panic(err)
	}
	outcome, err := run(own)
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(outcome)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "speed: %v\n", err)
		os.Exit(1)
	}
}

// run measures everything.
func run(own Own) (measured.Outcome, error) {
	for _, d := range decodings(own) {
		if err := d.check(); err != nil {
			return measured.Outcome{}, err
		}
	}
	server := serve([]byte(session))
	defer server.Close()
	outcome := measured.Outcome{Go: runtime.Version(), Kept: kept()}
	for _, c := range contests(own, server.URL) {
		fmt.Fprintln(os.Stderr, c.name)
		row, err := c.row()
		if err != nil {
			return outcome, fmt.Errorf("%s: %w", c.name, err)
		}
		outcome.Rows = append(outcome.Rows, row)
	}
	return outcome, nil
}

// contests are those that own makes possible. There has to be a server at url.
func contests(own Own, url string) []contest {
	var all []contest
	for _, d := range decodings(own) {
		all = append(all, d.contest())
	}
	if own.Form != nil {
		all = append(all, encoding(own))
	}
	return append(all,
		create("create, in memory", func() *http.Client { return inMemory([]byte(session)) }, ""),
		create("create, over HTTP", func() *http.Client { return new(http.Client) }, url),
		listing(),
	)
}
