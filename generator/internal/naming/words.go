package naming

import "strings"

// The tables hold lower-case pieces only, so a piece with a capital is never found. They were
// measured on the field and constant names of four releases of stripe-go and are complete for v1;
// a new tax id type or language code follows the general rule instead.

// capitals are the words that Go spells in capitals.
const capitals = `
	aba ach acss api atm aud avs bacs bbpos becs bic blik bsb cad chf cvc cvm czk dhl dkk dob eori
	eps eta eu eur fps fpx gb gbp gst gte hkd hst http iban ideal igst iin ios ip jcb jct jp jpy llc
	mcc moto mx myr nok nzd oxxo pci pdf pii pin pln png pst qr qst rst sdk sek sepa sgd sku sql
	ssn svg tls tos twint ui url us usd usps vat
`

// languages are the language codes, spelt in capitals wherever they stand: so `de` is DE and
// `it` is IT, while `no` and `at`, which are not in the list, are No and At.
const languages = `
	bg cs da de el en es et fi fr hr hu id it ja ko lt lv ms mt nb nl pl pt ro ru sk sl sv th
	tr vi zh
`

// phrases are runs of words that are spelt in capitals together, though not every one is alone.
const phrases = `
	ad_nrt ae_trn ar_cuit au_abn au_arn au_becs bg_uic bo_tin br_cnpj br_cpf ca_bn ca_gst_hst
	ca_pst_bc ca_pst_mb ca_pst_sk ca_qst ch_uid ch_vat cl_tin cn_tin co_nit cr_tin do_rcn ec_ruc
	eftpos_au eg_tin es_cif eu_oss_vat eu_vat gb_vat ge_vat hk_br hr_oib hu_tin id_npwp il_vat
	in_gst is_vat jp_cn jp_rn jp_trn ke_pin kr_brn li_uid mx_rfc my_frp my_itn my_sst no_vat no_voec
	nz_gst pe_ruc ph_tin ro_tin rs_pib ru_inn ru_kpp sa_vat sg_gst sg_nric sg_uen si_tin sv_nit
	th_vat tr_tin tw_vat ua_vat us_1099_misc us_ein us_ssn uy_ruc ve_rif vn_tin za_vat
`

// mixed are the words and phrases with a spelling of their own.
const mixed = `
	cashapp=CashApp chipper2x=Chipper2X familymart=FamilyMart fedex=FedEx ids=IDs
	invoiceitem=InvoiceItem paynow=PayNow pos_device=POSDevice pos_entry=POSEntry
	promptpay=PromptPay urls=URLs wechat=WeChat wisepad3=WisePad3 wisepos=WisePOS
`

// spellings makes one table of the lists: how each word and phrase is spelt.
func spellings() map[string]string {
	table := make(map[string]string)
	for _, word := range strings.Fields(capitals + languages + phrases) {
		table[word] = strings.ToUpper(strings.ReplaceAll(word, "_", ""))
	}
	for _, row := range strings.Fields(mixed) {
		word, spelling, _ := strings.Cut(row, "=")
		table[word] = spelling
	}
	return table
}
