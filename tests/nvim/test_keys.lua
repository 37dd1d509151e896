--- Real keys in a child Neovim over its RPC: what a person types, and what is on the screen.

local t = require("tap")
local sample = require("sample")

local child = vim.fn.jobstart({
  vim.v.progpath, "--clean", "-n", "--embed", "--headless", "--cmd", "luafile tests/nvim/init.lua",
}, { rpc = true })
t.ok(child > 0)

local function request(method, ...)
  return vim.fn.rpcrequest(child, method, ...)
end

local function lua(code, ...)
  return request("nvim_exec_lua", code, { ... })
end

local function keys(typed)
  request("nvim_input", typed)
  -- the input is worked off before this is answered; a child that waits for a key would answer that it blocks
  for _ = 1, 200 do
    if not request("nvim_get_mode").blocking then
      return
    end
    vim.wait(10)
  end
  error("the child waits for a key")
end

local function text()
  return table.concat(request("nvim_buf_get_lines", 0, 0, -1, true), "\n")
end

local article = sample.article:gsub("\n$", "")
lua([[require("stet").setup({ threshold = 0, drop = { "Share on", "Sign up for" } })]])

local function fill()
  request("nvim_command", "enew!")
  request("nvim_buf_set_lines", 0, 0, -1, true, vim.split(article, "\n", { plain = true }))
  request("nvim_command", "let &undolevels = &undolevels")
end

t.test("typed, undone, redone", function()
  fill()
  keys(":Stet clean<CR>")
  local cleaned = text()
  t.ok(not cleaned:find("Share on Facebook", 1, true) and cleaned:find("hall & the street", 1, true))
  keys("u")
  t.equal(text(), article)
  keys("<C-r>")
  t.equal(text(), cleaned)
end)

t.test("a visual selection", function()
  fill()
  keys("gg/The council<CR>V:Stet clean<CR>")
  t.ok(text():find("hall & the street", 1, true))
  t.ok(text():find("Share on Facebook", 1, true))
end)

t.test("completed with Tab", function()
  fill()
  keys(":Stet cl<Tab><CR>")
  t.ok(not text():find("Share on Facebook", 1, true))
end)

t.test("a bar ends the command; alone it says what there is", function()
  fill()
  keys(":Stet clean | let g:said = 1<CR>")
  t.ok(not text():find("Share on Facebook", 1, true))
  t.equal(lua("return vim.g.said"), 1)
  keys(":Stet<CR>")
  t.match(lua("return (support.last_message())"), "a subcommand is wanted; there are clean, finish")
end)

t.test("an operator over the lines of a motion, in visual mode too, and again with a dot", function()
  request("nvim_command", "nmap gs <Plug>(stet-clean-over)")
  request("nvim_command", "xmap gs <Plug>(stet-clean)")
  local said = "The hall &amp; the street were full of people on that night."
  request("nvim_command", "enew!")
  request("nvim_buf_set_lines", 0, 0, -1, true, { said, "", said:gsub("night", "day"), "", (said:gsub("night", "noon")) })
  local function mended()
    return text():gsub("[^&\n]+(&a?m?p?;?)[^&\n]+", "%1"):gsub("\n+", " ")
  end
  keys("gggsl")
  t.equal((mended()), "& &amp; &amp;")
  keys("jj.")
  t.equal((mended()), "& & &amp;")
  keys("u")
  t.equal((mended()), "& &amp; &amp;")
  keys("jjVgs")
  t.equal((mended()), "& &amp; &")
end)

t.test("a fix, and again with a dot", function()
  request("nvim_command", "nmap gx <Plug>(stet-fix)")
  request("nvim_command", "enew!")
  request("nvim_buf_set_lines", 0, 0, -1, true, vim.split(
    "President Volodymyr Zelenskyy spoke in Kyiv. Zelenskyy thanked them. Then Zelenskyy left. Zelenskyy and Zelenskyy returned."
      .. "\n\nZelensky was seen in Odesa.\n\nZelensky was seen in Lviv.", "\n"))
  keys("G0gx")
  t.match(text(), "Zelensky was seen in Odesa.*Zelenskyy was seen in Lviv")
  keys("kk.")
  t.match(text(), "Zelenskyy was seen in Odesa.*Zelenskyy was seen in Lviv")
end)

t.test("a review whose text is read anew is over at once", function()
  local path = vim.fn.tempname()
  vim.fn.writefile(vim.split(article, "\n"), path)
  request("nvim_command", "edit " .. path)
  keys(":Stet review<CR>")
  t.ok(not lua("return vim.bo.modifiable"))
  keys(":edit!<CR>")
  t.ok(lua("return vim.bo.modifiable"))
  t.equal(lua([[return #vim.api.nvim_buf_get_extmarks(0, require("stet.nvim.review").namespace(), 0, -1, {})]]), 0)
  t.match(lua("return (support.last_message())"), "the review is over")
  t.equal(text(), article)
end)

t.test("what was typed before is another undo step", function()
  fill()
  keys("ggOA new first line.<Esc>:Stet clean<CR>u")
  t.equal(text(), "A new first line.\n" .. article)
  keys("u")
  t.equal(text(), article)
end)

pcall(request, "nvim_command", "qall!")
vim.fn.jobstop(child)
t.done()
