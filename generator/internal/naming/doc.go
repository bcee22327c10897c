// Package naming holds every rule that makes a Go name out of a name in
// Stripe's document. The names are those of stripe-go's modern client, so that
// code, knowledge and documentation carry over.
//
// # One name
//
// [Namer.Camel] converts every property, parameter, enum value, resource id and
// method name: split at what is no ASCII letter or digit; spell runs of words
// that are in the phrase table, then words that are in the word table, as the
// tables say; write every other word with its first letter in upper case.
//
//	client_reference_id            ClientReferenceID
//	br_cpf                         BRCPF (a phrase; cpf alone is no word)
//	us_bank_account                USBankAccount
//	[redacted]                     Redacted
//	1.0.2                          102 (a constant, so its type's name comes first)
//	identity.verification_session  IdentityVerificationSession
//
// # Types
//
// A resource is named by its x-resourceId, or else by what its member object calls it, with the
// exceptions of [Namer.Resource].
// Everything in it is named by its path: the type of property p of the struct T is T+Camel(p),
// and of an array's element T+Camel(Singular(p)). The path starts at the resource,
// never at the document's own name of a schema, so a schema that two resources
// embed gives two Go types. Types of parameters start at the method instead,
// and end in Params: IdentityVerificationSessionCreateOptionsDocumentParams.
//
// Shared instead of named by path are references to a resource, and objects
// that have exactly the properties of an address or of shipping details.
//
// # Enums
//
// A constant is its type's name and Camel(value). Values that meet in one name
// are an error, unless a table says which of them to keep.
//
// # Methods
//
// See [Namer.Methods]: Stripe's own names where the annotated document has them,
// else names inferred from paths.
//
// # The worst cases
//
// tax_id_data of the customer's create call is CustomerCreateTaxIDDataParams, not …Datum…;
// verifone_P400 is VerifoneP400, since pieces keep their case; de_stn is DEStn, because
// the list of tax ids that are phrases is closed; an enum value may be empty, or "*".
package naming
