// The program that TestWide runs: it compares what the clients send, for params of every kind.
package main

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"

	"github.com/seed739054c0/stripegen/internal/peers/forms"
	"github.com/seed739054c0/stripegen/internal/peers/forms/wide"
)

const (
	rounds = 400
	size   = 2000 // bytes, which params are made of
)

func main() {
	all := forms.Methods(func(c *http.Client) *wide.Client { return wide.NewClient("sk_test_123", wide.WithHTTPClient(c)) })
	random := rand.NewChaCha8([32]byte{6})
	compared := 0
	for _, m := range all {
		for range rounds {
			data := make([]byte, size)
			random.Read(data)
			wrong, any := m.Compare(data, false) // tax_rate comes before taxable, or behind
			if wrong != "" {
				fmt.Println(wrong)
				os.Exit(1)
			}
			if any {
				compared++
			}
		}
	}
	fmt.Println(len(all), compared)
}
