package stripe

// APIVersion is the version of Stripe's API that this package was generated for.
// It is sent as Stripe-Version unless [WithAPIVersion] says otherwise.
const APIVersion = "2026-08-26.dahlia"

// generatorVersion is the version of the generator that wrote this package.
const generatorVersion = "devel"
