--- buffer: a buffer as stet reads it, and changes to it.

local M = {}

local MARKDOWN = { markdown = true, pandoc = true, quarto = true, rmd = true, mdx = true, vimwiki = false }

--- The number of a buffer; nil and 0 are the current one.
function M.number(buf)
  return (buf == nil or buf == 0) and vim.api.nvim_get_current_buf() or buf
end

--- The options for a buffer: what the user set, Markdown where the file type says so, and `more`.
function M.options(buf, more)
  local out = {}
  for _, from in ipairs({ require("stet.nvim").options, more or {} }) do
    for key, value in pairs(from) do
      out[key] = value
    end
  end
  local kind = vim.api.nvim_buf_get_option(buf, "filetype"):match("^[^.]*")
  if (out.format == nil or out.format == "guess") and MARKDOWN[kind] then
    out.format = "markdown"
  end
  return out
end

--- Reads the buffer by stet's function `how` ("read" or "tag"). Answers {doc, text, map}, or nil and a message.
function M.read(buf, how, more)
  local map, text = require("stet.nvim.pos").new(vim.api.nvim_buf_get_lines(buf, 0, -1, true))
  local ok, doc, other = pcall(require("stet")[how], text, M.options(buf, more))
  if not ok then
    return nil, tostring(doc)
  elseif not doc then
    return nil, other
  end
  return { doc = how == "tag" and other or doc, text = text, map = map }
end

--- Reads the buffer in order to change it: nil and why not also where it cannot be changed, or is an HTML page, whose edits say
--- what happened, but whose text is not its bytes.
function M.read_to_change(buf, more)
  local locked = M.locked(buf)
  if locked then
    return nil, locked
  end
  local read, message = M.read(buf, "read", more)
  if not read then
    return nil, message
  end
  local page = M.page(read)
  if page then
    return nil, page
  end
  return read
end

--- Those of `spans` (first, last) that lie in the lines first_row..last_row (from 0), line ends at their end not counted. Without
--- rows: all.
function M.inside(read, spans, first_row, last_row)
  if not first_row then
    return spans
  end
  local out = {}
  for _, span in ipairs(spans) do
    local last = span.last
    while last >= span.first and read.text:byte(last) == 10 do
      last = last - 1
    end
    if read.map:position(span.first) >= first_row and read.map:position(math.max(span.first, last)) <= last_row then
      out[#out + 1] = span
    end
  end
  return out
end

--- Nil, or why what was read cannot be changed.
function M.page(read)
  if read.doc.format == "html" then
    return "this is an HTML page; :Stet read opens its article in a new buffer"
  end
end

--- Nil, or why the buffer cannot be changed.
function M.locked(buf)
  if not vim.api.nvim_buf_get_option(buf, "modifiable") then
    return "the buffer is not modifiable"
  end
end

--- The namespace of the suspects' diagnostics.
function M.suspects_namespace()
  return vim.api.nvim_create_namespace("stet")
end

--- Shows diagnostics of a text again in what became of it, but those whose words were changed. `target(first, last)` answers
--- where bytes went.
local function show_again(buf, list, read, target)
  local map, text = require("stet.nvim.pos").new(vim.api.nvim_buf_get_lines(buf, 0, -1, true))
  local out = {}
  for _, d in ipairs(list) do
    local first, last = read.map:byte(d.lnum, d.col), read.map:byte(d.end_lnum, d.end_col) - 1
    local now_first, now_last = target(first, last)
    if now_last >= now_first and text:sub(now_first, now_last) == read.text:sub(first, last) then
      d.lnum, d.col, d.end_lnum, d.end_col = map:span(now_first, now_last)
      out[#out + 1] = d
    end
  end
  vim.diagnostic.set(M.suspects_namespace(), buf, out)
  M.note(buf, "suspects", #out)
end

--- Makes edits (first, last, replacement: bytes of read.text; in order, disjoint) in one undo step. The suspects' diagnostics are
--- taken away meanwhile: Neovim looks at all of them after every edit, and a thousand edits take minutes.
function M.apply(buf, read, edits)
  local document, partial = require("stet.document"), { edits = edits }
  local suspects = #edits > 0 and vim.diagnostic.get(buf, { namespace = M.suspects_namespace() }) or {}
  if #suspects > 0 then
    vim.diagnostic.reset(M.suspects_namespace(), buf)
  end
  require("stet.nvim.apply").apply(buf, edits, read.text, read.map, function(at)
    return (document.target(partial, at, at))
  end)
  if #suspects > 0 then
    show_again(buf, suspects, read, function(first, last)
      return document.target(partial, first, last)
    end)
  end
end

--- Makes edits of the document. Answers what was done: {dropped, mended, edits}.
function M.make(buf, read, edits)
  local dropped = 0
  for _, e in ipairs(edits) do
    dropped = dropped + (e.drop and 1 or 0)
  end
  M.apply(buf, read, edits)
  return { dropped = dropped, mended = #edits - dropped, edits = edits }
end

--- What the status line says: counts that the last commands found, kept with the buffer.
function M.note(buf, key, value)
  local notes = vim.b[buf].stet or {}
  notes[key] = value
  vim.b[buf].stet = notes
end

return M
