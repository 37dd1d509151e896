--- What a person sees: screens of 80 x 24, compared with those kept in screens/NAME.txt; screens/NAME.old.txt, where there is one,
--- is of Neovim before 0.10, which cannot draw text inside a line and has other colours.
---
--- After a change that is meant, look at the difference of
---
---   STET_SCREENS=write NVIM_NEW=... NVIM_OLD=... sh tests/nvim/run.sh; git diff tests/nvim/screens
---
--- The newer Neovim must be written first (`NVIM_OLD= NVIM_NEW=...`), for a file of the older one is written only where it differs.

local t = require("tap")
local screen = dofile("tests/nvim/screen.lua")
local sample = require("sample")

local write = os.getenv("STET_SCREENS") == "write"
local old = vim.fn.has("nvim-0.10") == 0

local function contents(path)
  local file = io.open(path, "rb")
  local text = file and file:read("*a")
  if file then
    file:close()
  end
  return text
end

local function put(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

--- The screen must be the kept one of that name.
local function compare(child, name)
  local path, of_old = "tests/nvim/screens/" .. name .. ".txt", "tests/nvim/screens/" .. name .. ".old.txt"
  if not write then
    local wanted = old and contents(of_old) or contents(path)
    local got = child:settle(wanted or "")
    local kept = old and contents(of_old) and of_old or path
    t.ok(got == wanted, name .. " is another screen:\n" .. vim.fn.system({ "diff", kept, "-" }, got))
    return
  end
  local got = child:settle()
  if not old then
    put(path, got)
  elseif got == contents(path) then
    os.remove(of_old)
  else
    put(of_old, got)
  end
end

--- A child with this text in an unnamed buffer, and messages shown as ever.
local function open(text)
  local child = screen.start(80, 24)
  child:request("nvim_exec_lua", [[
    vim.notify = support.notify
    require("stet").setup({ threshold = 0, drop = { "Share on", "Sign up for" } })
    vim.o.linebreak = true
    vim.diagnostic.config({ virtual_text = true })
  ]], {})
  child:request("nvim_buf_set_lines", 0, 0, -1, true, vim.split((text:gsub("\n$", "")), "\n", { plain = true }))
  return child
end

--- Runs `steps(child)` on a text; each `compare` in it is a check.
local function seen(name, text, steps)
  t.test(name, function()
    local child = open(text)
    local ok, message = pcall(steps, child)
    child:stop()
    if not ok then
      error(message, 0)
    end
  end)
end

seen("review: what goes is dimmed and says why, mends are shown in place", sample.article, function(child)
  child:keys(":Stet review<CR>")
  compare(child, "review")
  child:keys("yn")
  compare(child, "review-decided")
  child:keys("A<CR>")
  compare(child, "review-done")
end)

-- ideographs, accents and a tab before what is marked
local news = table.concat({
  "Angela Merkel met 20 ministers of the European Union in Paris on 4 November 2023. “We will pay €3 million,” said Merkel, “and "
    .. "not a cent more.”",
  "Boats named 東京丸 and Café lay before São Paulo when the German chancellor came. Emmanuel Macron went back to\tLyon with 12 % "
    .. "of the votes.",
  "Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy thanked them. Then Zelenskyy left. Zelenskyy and Zelenskyy returned. Volodymyr "
    .. "Zelensky was seen in Odesa.",
}, "\n\n")
local damage = "The rate was 12 percent in November 348 percent of them left, “and nobody knows why."

seen("tag: a colour for each type, right behind wide letters and tabs", news, function(child)
  child:keys(":Stet tag<CR>")
  compare(child, "tag")
  child:keys(":Stet untag<CR>")
  compare(child, "untag")
end)

seen("names: a list below, from which one jumps", news, function(child)
  child:keys(":Stet names<CR>")
  compare(child, "names")
  child:keys("j<CR>")
  compare(child, "names-jump")
end)

seen("suspects: diagnostics", news .. "\n\n" .. damage, function(child)
  child:keys(":Stet suspects<CR>")
  compare(child, "suspects")
  child:keys(":7Stet! suspects<CR>")
  compare(child, "suspects-cleared")
end)

t.done()
