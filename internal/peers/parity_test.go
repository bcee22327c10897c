package peers

import (
	"cmp"
	"os"
	"testing"
)

const (
	// compared are the resources that TestParity compares; * are all.
	compared = "*"

	// floor is the percentage of each kind that has to be the same, reasons or not.
	floor = 99.8

	// reported is how many differences are written as errors.
	reported = 300
)

// TestParity checks that a program written for the modern client of stripe-go finds every symbol,
// of the same type, in the package generated with Compat. Some variables are for those who work
// on the generator: PARITY_RESOURCES replaces the resources; PARITY_PACKAGE is a folder that
// holds their package already; PARITY_DIFFERENCES a file for all differences, separated by tabs.
func TestParity(t *testing.T) {
	resources := cmp.Or(os.Getenv("PARITY_RESOURCES"), compared)
	c := compare(load(t, "", stripeGo), generated(t, resources), resources == "*")
	if file := os.Getenv("PARITY_DIFFERENCES"); file != "" {
		if err := os.WriteFile(file, []byte(c.table()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	c.report(t, reasons(), floor)
}

// TestIdentityParity checks that the identity namespace is the same without exception.
func TestIdentityParity(t *testing.T) {
	ours := load(t, write(t, generate(t, "identity.*")), ".")
	compare(load(t, "", stripeGo), ours, false).report(t, nil, 100)
}

// report writes the counts, and as errors the differences that have no reason, the reasons that
// have no difference, and the kinds that are too low.
func (c comparison) report(t *testing.T, reasons []reason, floor float64) {
	t.Helper()
	for _, k := range kinds() {
		if k == encodingMethod {
			continue
		}
		if c.total[k] == 0 {
			t.Errorf("no %s were compared", k)
			continue
		}
		percentage := 100 * float64(c.same[k]) / float64(c.total[k])
		t.Logf("%-22s %6d of %6d %8.2f %%", k, c.same[k], c.total[k], percentage)
		if percentage < floor {
			t.Errorf("%s: %.2f %% are the same, want %.1f", k, percentage, floor)
		}
	}
	c.reportReasons(t, reasons)
}

// reportReasons writes as errors the differences that have no reason and the reasons that have no difference.
func (c comparison) reportReasons(t *testing.T, reasons []reason) {
	t.Helper()
	left, unused := c.unexplained(reasons)
	for _, r := range unused {
		t.Errorf("the reason for %s is not needed any more", r.names)
	}
	lines := grouped(left)
	for _, line := range lines[:min(len(lines), reported)] {
		t.Error(line)
	}
	if n := len(lines) - reported; n > 0 {
		t.Errorf("and %d more; PARITY_DIFFERENCES=file writes all %d differences", n, len(c.differences))
	}
}
