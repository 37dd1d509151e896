---@meta stet
-- The types of the Lua module, for language servers; never loaded.

---@alias stet.format "plain"|"markdown"|"html"
---@alias stet.kind "paragraph"|"heading"|"item"|"quotation"|"code"|"table"|"image"|"rule"|"front-matter"|"html"|"footnote"|"definition"
---@alias stet.kept "title"|"byline"|"dateline"|"body"|"subhead"|"caption"|"quote"|"list"|"table"|"code"|"credit"|"correction"|"frontmatter"
---@alias stet.dropped "repeat"|"teaser"|"related"|"share"|"tags"|"comments"|"form"|"newsletter"|"consent"|"advert"|"navigation"|"legal"|"bio"|"meta"
---@alias stet.role stet.kept|stet.dropped
---@alias stet.mend "bytes"|"mojibake"|"entities"|"invisible"|"controls"|"spaces"|"hyphens"|"wraps"|"punctuation"|"glue"|"repeats"|"quotes"
---@alias stet.doubt "lower-start"|"lost-break"|"glued-numbers"|"open-quote"|"closed-twice"|"lost-text"|"spelling"
---@alias stet.oddity "invalid-utf8"|"nul"|"replacement-character"|"too-deep"|"not-an-article"
---@alias stet.decider "model"|"rule"|"structure"|"user"
---@alias stet.code "too_long"|"limit"|"command"|"model"|"option"

---@class (exact) stet.Options
---@field format? "guess"|stet.format how to read the text (default "guess")
---@field to? "text"|"markdown"|"html" what `clean` answers; `read` has the form beside the text (default "text")
---@field encoding? string of an HTML page: its encoding, where its bytes and its head should not tell
---@field address? string of an HTML page: where it was, for links that are not absolute
---@field threshold? number a block goes when its score is below this, 0 to 1 (default 0.3)
---@field drop_blocks? boolean false mends only (default true)
---@field mend? boolean|stet.mend[]|table<stet.mend, boolean> the mending rules (default: the usual ones)
---@field suspects? boolean look for suspects (default true)
---@field drop? string[] phrases; a block that holds one goes
---@field keep? string[] phrases; a block that holds one stays, whatever else is said of it
---@field drop_re? string[] PCRE2 patterns; a block in which one is found goes
---@field keep_re? string[] PCRE2 patterns; a block in which one is found stays
---@field tag? boolean `read` and `label` find entities and names too (default false)
---@field types? string[] only entities of these types; a minus before one leaves it out (default: all)
---@field min_score? number only entities at least so probable (default 0)
---@field date? string the day the article was written, YYYY-MM-DD
---@field terms? stet.Term[] your own entities
---@field command? string the command line to run where the C module cannot be loaded (default "stet")

---@class (exact) stet.Term
---@field [1] string the type, one of stet's or your own
---@field [2]? string a phrase of whole words
---@field re? string or a PCRE2 pattern
---@field id? string what comes back as the entity's id

---@class (exact) stet.Entity
---@field first integer first byte in the source
---@field last integer last byte
---@field type string "PERSON", "ORG", ..., or your own
---@field text string as a reader sees it: mended, without markup
---@field score number probability, 0 to 1
---@field block integer index of the block that it lies in
---@field name? integer index of its name
---@field value? string what a figure means: "2022-11-08", "USD 18200000000"
---@field id? string of your term that found it

---@class (exact) stet.Name
---@field name string the preferred spelling
---@field type string
---@field variants string[] its spellings, 64 at most, the commonest first
---@field mentions integer[] indices of its entities

---@class (exact) stet.Span
---@field first integer
---@field last integer

---@class (exact) stet.Block
---@field first integer first byte in the source
---@field last integer last byte
---@field kind stet.kind what it is made of
---@field level integer of a heading 1 to 6; nesting of an item or quotation; else 0
---@field role stet.role what it is for
---@field keep boolean
---@field decider stet.decider who decided
---@field score number probability that it belongs to the article, 0 to 1
---@field rule? string the rule that named the role or decided

---@class (exact) stet.Label
---@field kind stet.kind
---@field level integer
---@field role stet.role
---@field keep boolean
---@field decider stet.decider
---@field score number
---@field rule? string

---@class (exact) stet.Edit
---@field first integer first byte in the source
---@field last integer last byte; first - 1 for an insertion
---@field replacement string
---@field drop boolean true: a block goes; false: text is mended
---@field reason stet.role|stet.mend
---@field block integer index of the block that it lies in
---@field score number how sure, 0 to 1

---@class (exact) stet.Suspect
---@field first integer
---@field last integer
---@field reason stet.doubt
---@field suggestion? string what could stand there

---@class (exact) stet.Warning
---@field first integer
---@field last integer
---@field kind stet.oddity

---@class (exact) stet.Document
---@field text string the whole cleaned document
---@field body string the kept blocks without title, byline, date and front matter; of HTML also without captions and standfirst
---@field title? string
---@field byline? string
---@field date? string the date in the document's own words; of an HTML page what its head says comes first
---@field language? string what an HTML page says of itself, as the next two: "en-US"
---@field site? string the site's name
---@field address? string its canonical address
---@field markdown? string the cleaned document in another form, where `to` asked for it, as the next
---@field html? string
---@field format stet.format the format that was read
---@field blocks stet.Block[]
---@field edits stet.Edit[] in order and disjoint; applied to the source they give `text`, of an HTML page not
---@field suspects stet.Suspect[] what a person must judge; nothing there was changed
---@field warnings stet.Warning[] what was odd about the input
---@field sentences stet.Span[] of the prose that was tagged; empty where tagging was not asked for, as the next two
---@field entities stet.Entity[] in order and disjoint
---@field names stet.Name[] in order of their first mention
---@field dropped table<stet.dropped, integer> how many blocks went, by role
---@field mended table<stet.mend, integer> how many mends, by rule
---@field source fun(self: stet.Document, first: integer, last: integer): integer, integer raises on an HTML page, as the next
---@field target fun(self: stet.Document, first: integer, last: integer): integer, integer

---@class (exact) stet.Tagged what `label` finds with the option `tag`; positions are of the blocks' texts joined by two line feeds
---@field suspects stet.Suspect[]
---@field sentences stet.Span[]
---@field entities stet.Entity[]
---@field names stet.Name[]

---@class (exact) stet.HostBlock a block that a host has cut; the text is what a reader sees
---@field text string
---@field kind? stet.kind (default "paragraph")
---@field level? integer (default 0)
---@field linked? integer bytes of the text that stand inside links (default 0)

---@class (exact) stet.Stet
---@field clean fun(self: stet.Stet, text: string): string?, stet.Document|string, stet.code?
---@field read fun(self: stet.Stet, text: string): stet.Document?, string?, stet.code?
---@field tag fun(self: stet.Stet, text: string): stet.Entity[]?, stet.Document|string, stet.code?
---@field label fun(self: stet.Stet, blocks: (string|stet.HostBlock)[]): stet.Label[]?, (stet.Tagged|string)?, stet.code?

---@class (exact) stet.Info
---@field version string
---@field backend "module"|"command"
---@field abi string the Lua that a C module must be built for here
---@field command? string the command in use
---@field why? string why the C module is not in use
---@field copies string[] every C module on the paths, first the one that is tried first

---@class (exact) stet
---@field version string
---@field clean fun(text: string, opts?: stet.Options): string?, stet.Document|string, stet.code?
---@field read fun(text: string, opts?: stet.Options): stet.Document?, string?, stet.code?
---@field tag fun(text: string, opts?: stet.Options): stet.Entity[]?, stet.Document|string, stet.code?
---@field label fun(blocks: (string|stet.HostBlock)[], opts?: stet.Options): stet.Label[]?, (stet.Tagged|string)?, stet.code?
---@field new fun(opts?: stet.Options): stet.Stet?, string?, stet.code?
---@field info fun(): stet.Info
---@field setup fun(opts?: stet.Options) in Neovim
