--- tag: entities as highlights. Each is an extmark, so it moves with the text and other plugins' marks stay.

local buffer = require("stet.nvim.buffer")

local M = {}

--- A buffer of more bytes is not tagged at once, so that nobody waits for more than a second; a range of its lines is.
M.most = 1024 * 1024

--- Highlight groups, each linked by default; a type of the user's own gets StetOther.
M.groups = {
  PERSON = { "StetPerson", "Identifier" }, ORG = { "StetOrg", "WarningMsg" }, PLACE = { "StetPlace", "String" },
  NORP = { "StetNorp", "Special" }, EVENT = { "StetEvent", "Function" }, WORK = { "StetWork", "Title" },
  PRODUCT = { "StetProduct", "Constant" }, DATE = { "StetDate", "Number" }, TIME = { "StetTime", "Number" },
  MONEY = { "StetMoney", "Number" }, PERCENT = { "StetPercent", "Number" }, QUANTITY = { "StetQuantity", "Number" },
  URL = { "StetUrl", "Underlined" }, EMAIL = { "StetEmail", "Underlined" }, HANDLE = { "StetHandle", "Tag" },
  HASHTAG = { "StetHashtag", "Tag" },
}
local OTHER = { "StetOther", "Todo" }

function M.namespace()
  return vim.api.nvim_create_namespace("stet-tags")
end

--- Links the groups to what they look like by default.
function M.define()
  local function link(group)
    vim.cmd("highlight default link " .. group[1] .. " " .. group[2])
  end
  for _, group in pairs(M.groups) do
    link(group)
  end
  link(OTHER)
end

function M.group(type)
  return (M.groups[type] or OTHER)[1]
end

--- The bytes of the lines first_row..last_row (from 0), or of all.
function M.size_of(buf, first_row, last_row)
  local last = last_row and last_row + 1 or vim.api.nvim_buf_line_count(buf)
  local from = vim.api.nvim_buf_get_offset(buf, first_row or 0)
  return vim.api.nvim_buf_get_offset(buf, math.min(last, vim.api.nvim_buf_line_count(buf))) - from
end

--- The entities of the buffer, or of these lines of it, which are then read alone where the buffer is too large. Answers
--- {doc, text, map, row}, `row` being that of the text's first line; or nil and a message.
function M.find(buf, first_row, last_row)
  if M.size_of(buf) <= M.most then
    local read, message = buffer.read(buf, "tag")
    if read then
      read.row = 0
    end
    return read, message
  end
  if not first_row or M.size_of(buf, first_row, last_row) > M.most then
    local advice = first_row and "" or ": give a range of lines"
    return nil, string.format("more than %.0f MB are not tagged at once%s", M.most / 1024 / 1024, advice)
  end
  local map, text = require("stet.nvim.pos").new(vim.api.nvim_buf_get_lines(buf, first_row, last_row + 1, true))
  local ok, entities, doc = pcall(require("stet").tag, text, buffer.options(buf))
  if not ok or not entities then
    return nil, tostring(ok and doc or entities)
  end
  return { doc = doc, text = text, map = map, row = first_row }
end

--- Highlights the entities of the buffer, or of the rows first_row..last_row. Answers their list, or nil and a message.
function M.tag(buf, first_row, last_row)
  buf = buffer.number(buf)
  local read, message = M.find(buf, first_row, last_row)
  if not read then
    return nil, message
  end
  M.define()
  M.untag(buf, first_row, last_row)
  local shown = {}
  for _, e in ipairs(read.doc.entities) do
    local row, col, end_row, end_col = read.map:span(e.first, e.last)
    if not first_row or (row + read.row >= first_row and end_row + read.row <= last_row) then
      vim.api.nvim_buf_set_extmark(buf, M.namespace(), row + read.row, col, {
        end_row = end_row + read.row, end_col = end_col, hl_group = M.group(e.type), priority = 150,
      })
      shown[#shown + 1] = e
    end
  end
  buffer.note(buf, "entities", #shown)
  return shown
end

--- Takes the highlights away.
function M.untag(buf, first_row, last_row)
  buf = buffer.number(buf)
  vim.api.nvim_buf_clear_namespace(buf, M.namespace(), first_row or 0, last_row and last_row + 1 or -1)
  buffer.note(buf, "entities", nil)
end

return M
