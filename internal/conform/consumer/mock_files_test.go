package consumer

import (
	"testing"

	"github.com/seed739054c0/stripegen/generator"
	"github.com/seed739054c0/stripegen/internal/conform"
)

const filesMain = `package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"consumer.example/files/stripe"
)

func main() {
	ctx := context.Background()
	client := stripe.NewClient("sk_test_123", stripe.WithBaseURL(os.Args[1]), stripe.WithMaxNetworkRetries(0))
	create := func(params *stripe.FileCreateParams) {
		params.Filename = stripe.String("a b.pdf")
		file, err := client.V1Files.Create(ctx, params)
		fmt.Println(file != nil && file.Object == "file", err)
	}
	create(&stripe.FileCreateParams{
		FileReader: strings.NewReader("content"),
		Purpose:    stripe.String(stripe.FilePurposeIdentityDocument),
	})
	create(&stripe.FileCreateParams{
		Expand: []string{"links"},
		FileLinkData: &stripe.FileCreateFileLinkDataParams{
			Create:    stripe.Bool(true),
			ExpiresAt: stripe.Int64(1700000000),
			Metadata:  map[string]string{"a b": "c&d"},
		},
		FileReader: struct{ io.Reader }{strings.NewReader("content")},
		Purpose:    stripe.String(stripe.FilePurposeIdentityDocument),
	})

	_, err := client.V1Files.Create(ctx, &stripe.FileCreateParams{FileReader: strings.NewReader("content"), Filename: stripe.String("a")})
	fmt.Println(err != nil && strings.Contains(err.Error(), "object property 'purpose' is required"))

	pdf, err := client.V1Quotes.PDF(ctx, "qt_1", nil)
	if err != nil {
		panic(err)
	}
	content, err := io.ReadAll(pdf.LastResponse.Body)
	fmt.Println(pdf.LastResponse.Header.Get("Content-Type"), string(content), err, pdf.LastResponse.Body.Close())
}
`

// TestMockFiles sends files to the real stripe-mock and gets one from it. The server refuses forms
// that the document does not allow; its answer to a download is not a PDF, but says it is.
func TestMockFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs stripe-mock")
	}
	result := conform.Generate(t, generator.Config{Resources: "file,quote:pdf", Package: "stripe"})
	module := conform.WriteModule(t, "consumer.example/files", result.Files)
	conform.WriteFile(t, module, "main.go", filesMain)
	want := "true <nil>\ntrue <nil>\ntrue\napplication/pdf Stripe binary response <nil> <nil>\n"
	if got := conform.Go(t, module, "run", ".", conform.StartMock(t)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
