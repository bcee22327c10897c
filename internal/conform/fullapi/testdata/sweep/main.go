// The program calls every method of a generated package, over and over: with all parameters set,
// with the required ones only, expanding everything, with the alternatives, and clearing what can be
// cleared. The parameters are those of the document, not those of the package, so that one that the package
// lacks, calls otherwise or does not send is seen. It writes a report as JSON.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"sweep.example/sweep/stripe"
)

// A report is what the program writes.
type report struct {
	Services, Methods, Calls, Params int
	Failures                         []failure
}

// A failure is something wrong with a method.
type failure struct {
	Method, Filling, Sent, Got string
}

func main() {
	host := flag.String("host", "", "`address` of stripe-mock")
	documentFile := flag.String("document", "", "the document's `file`")
	constantsFile := flag.String("constants", "", "`file` with the constants of the package")
	flag.Parse()
	r, err := run(*host, *documentFile, *constantsFile)
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(r)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(host, documentFile, constantsFile string) (*report, error) {
	s := sweep{native: make(map[string]bool), foreign: make(map[string]bool)}
	if err := readJSON(documentFile, &s.document); err != nil {
		return nil, err
	}
	if err := readJSON(constantsFile, &s.constants); err != nil {
		return nil, err
	}
	client := stripe.NewClient("sk_test_123",
		stripe.WithHTTPClient(&http.Client{Transport: &transport{host}, Timeout: 20 * time.Second}),
		stripe.WithMaxNetworkRetries(0),
	)
	services, all := methods(client)
	s.Services, s.Methods = services, len(all)
	const workers = 4
	queue := make(chan method)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for m := range queue {
				s.method(m)
			}
		})
	}
	for _, m := range all {
		queue <- m
	}
	close(queue)
	wait.Wait()
	for name := range s.foreign { // params that several methods share have what each of them takes
		if !s.native[name] {
			s.fail(failure{name, "", "", "no method has such a parameter in the document"})
		}
	}
	slices.SortFunc(s.Failures, func(a, b failure) int {
		return strings.Compare(fmt.Sprint(a), fmt.Sprint(b))
	})
	return &s.report, nil
}
