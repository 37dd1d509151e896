--- :Stet review: what is shown, the keys, what is made of it.

local t = require("tap")
local support = _G.support
local sample = require("sample")
require("stet").setup({ threshold = 0, drop = { "Share on", "Sign up for" } })

local article = sample.article:gsub("\n$", "")
local review = require("stet.nvim.review")

local function feed(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), "x", false)
end

local function shown(buf)
  local out = {}
  for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(buf, review.namespace(), 0, -1, { details = true })) do
    for _, chunk in ipairs(mark[4].virt_text or {}) do
      out[#out + 1] = chunk[1]
    end
  end
  return table.concat(out, "|")
end

t.test("nothing is changed; every edit is shown", function()
  local buf = support.buffer(article)
  vim.cmd("Stet review")
  t.equal(support.text(), article)
  t.ok(not vim.bo.modifiable)
  local open = review.of(buf)
  t.equal(#open.edits, #require("stet").read(article, require("stet.nvim").options).edits)
  t.match(shown(buf), "entities")
  t.match(shown(buf), "&")
  t.match(require("stet.nvim").statusline(), "^stet: review %d+/%d+$")
  feed("Q")
  t.equal(shown(buf), "")
  t.ok(vim.bo.modifiable)
  t.equal(support.text(), article)
  t.equal(require("stet.nvim").statusline(), "")
end)

t.test("accept all gives what clean gives, in one undo step", function()
  support.buffer(article)
  vim.cmd("Stet clean")
  local cleaned = support.text()
  local buf = support.buffer(article)
  vim.cmd("Stet review")
  feed("A<CR>")
  t.equal(support.text(buf), cleaned)
  vim.cmd("undo")
  t.equal(support.text(buf), article)
end)

t.test("what is refused or left open stands", function()
  local buf = support.buffer(article)
  vim.cmd("Stet review")
  local n = #review.of(buf).edits
  feed(("n"):rep(n) .. "<CR>")
  t.equal(support.text(buf), article)
  vim.cmd("Stet review")
  feed("q")
  t.equal(support.text(buf), article)
  t.match(support.last_message(), "0 blocks dropped, 0 mends")
end)

t.test("an edit in a closed fold is shown", function()
  support.buffer(article)
  vim.wo.foldmethod = "manual"
  vim.cmd("1,4fold | normal! G")
  vim.cmd("Stet review")
  t.equal(vim.api.nvim_win_get_cursor(0)[1], 3)
  t.equal(vim.fn.foldclosed(3), -1)
  feed("Q")
  vim.cmd("normal! zE")
end)

t.test("one kind at a time", function()
  local buf = support.buffer(article)
  vim.cmd("Stet review")
  local edits = review.of(buf).edits
  local drop
  for i, e in ipairs(edits) do
    drop = drop or e.drop and article:sub(e.first, e.last):find("Share on", 1, true) and i
  end
  for _ = 2, drop do
    feed("<Tab>")
  end
  feed("a<CR>")
  t.ok(not support.text(buf):find("Share on Facebook", 1, true))
  t.ok(support.text(buf):find("&amp;", 1, true), "mends were not accepted")
end)

t.test("a user's own mappings come back", function()
  local buf = support.buffer(article)
  vim.api.nvim_buf_set_keymap(buf, "n", "y", "<Nop>", {})
  vim.cmd("Stet review")
  t.match(vim.fn.maparg("y", "n"), "stet%-accept")
  feed("Q")
  t.match(vim.fn.maparg("y", "n"):lower(), "nop")
  t.equal(vim.fn.maparg("A", "n"), "")
end)

t.test("a clean text has nothing to review; a locked buffer none at all", function()
  support.buffer("One plain sentence stands here, and it is all there is.")
  vim.cmd("Stet review")
  t.equal(support.last_message(), "stet: nothing to review")
  vim.bo.modifiable = false
  vim.cmd("Stet review")
  t.match(support.last_message(), "not modifiable")
  vim.bo.modifiable = true
  vim.cmd("Stet finish")
  t.match(support.last_message(), "no review is open")
end)

t.test("a text that was changed by other means ends the review, and nothing is done to it", function()
  local path = vim.fn.tempname() .. ".txt"
  vim.fn.writefile(vim.split(article, "\n"), path)
  vim.cmd("edit " .. path)
  local buf = vim.api.nvim_get_current_buf()
  vim.cmd("Stet review")
  vim.fn.writefile({ "Short." }, path)
  vim.cmd("silent edit!")
  feed("A")
  t.match(support.last_message(), "changed by other means")
  t.equal(support.text(buf), "Short.")
  t.ok(vim.bo.modifiable)
  t.equal(shown(buf), "")
  support.buffer(article)
  vim.cmd("Stet review")
  feed("A")
  vim.bo.modifiable = true
  vim.api.nvim_buf_set_lines(0, 0, 5, true, {})
  local text = support.text()
  vim.cmd("Stet finish")
  t.match(support.last_message(), "nothing was done")
  t.equal(support.text(), text)
  vim.cmd("Stet review")
  t.ok(review.of(0), "it can be begun anew")
  feed("Q")
end)

t.test("more edits than a person can look at are not shown", function()
  local most = review.most
  review.most = 2
  support.buffer(article)
  vim.cmd("Stet review")
  review.most = most
  t.match(support.last_message(), "too many for a review: give a range")
  t.ok(vim.bo.modifiable)
end)

t.test("a review's keys outside of one say so", function()
  support.buffer(article)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<Plug>(stet-accept)", true, false, true), "mx", false)
  t.equal(support.last_message(), "stet: no review is open")
end)

t.done()
