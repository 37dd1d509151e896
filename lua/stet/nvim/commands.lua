--- commands: `:Stet`. The only part that talks to the person; a subcommand answers what to say, and the level of it.

local M = {}

local function plural(n, one, many)
  return n .. " " .. (n == 1 and one or many or one .. "s")
end

local ERROR = vim.log.levels.ERROR
local commands = {}

local function changes(done)
  return plural(done.dropped, "block") .. " dropped, " .. plural(done.mended, "mend")
end

function commands.clean(args, first_row, last_row)
  local done, message = require("stet.nvim").clean(0, first_row, last_row)
  if not done then
    return message, ERROR
  elseif #done.edits == 0 then
    return "nothing to change" .. (args.range > 0 and " in these lines" or "")
  end
  return changes(done)
end

function commands.review(args, first_row, last_row)
  local review = require("stet.nvim.review")
  if args.bang then
    local ok, message = review.cancel(0)
    return ok and "review left; nothing was changed" or message, not ok and ERROR or nil
  end
  local open, message = review.open(0, first_row, last_row)
  if not open then
    return message, ERROR
  elseif #open.edits == 0 then
    return "nothing to review"
  end
  return plural(#open.edits, "edit") .. ": y accept, n refuse (a kind: a, d; all: A), Enter done" -- 80 columns show it
end

--- The end of a review, as the keys have it.
function commands.finish()
  local done, message = require("stet.nvim.review").finish(0)
  return done and changes(done) or message, not done and ERROR or nil
end

function commands.tag(_, first_row, last_row)
  local list, message = require("stet.nvim.tag").tag(0, first_row, last_row)
  return list and plural(#list, "entity", "entities") or message, not list and ERROR or nil
end

function commands.untag(_, first_row, last_row)
  require("stet.nvim.tag").untag(0, first_row, last_row)
  return "highlights cleared"
end

function commands.names(args, first_row, last_row)
  local names = require("stet.nvim.names")
  local buf = vim.api.nvim_get_current_buf()
  local list, message = names[args.bang and "find" or "open"](buf, first_row, last_row)
  if not list then
    return message, ERROR
  elseif args.bang and #list > 0 then
    vim.fn.setqflist({}, " ", { title = "stet: names", items = names.items(buf, list) })
    vim.cmd("botright copen")
  end
  return #list == 0 and "no names" or plural(#list, "name")
end

function commands.suspects(args, first_row, last_row)
  local suspects = require("stet.nvim.suspects")
  if args.bang then
    suspects.clear(0)
    return "suspects cleared"
  end
  local list, message = suspects.suspects(0, first_row, last_row)
  if not list then
    return message, ERROR
  end
  return #list == 0 and "no suspects" or plural(#list, "suspect")
end

function commands.fix(args, first_row, last_row)
  if args.range == 0 and not args.bang then -- the line of the cursor
    first_row = vim.api.nvim_win_get_cursor(0)[1] - 1
    last_row = first_row
  end
  local n, message = require("stet.nvim.suspects").fix(0, first_row, last_row)
  if not n then
    return message, ERROR
  end
  return n == 0 and "nothing is suggested here" or plural(n, "spelling") .. " changed"
end

function commands.read()
  local buf, doc = require("stet.nvim").read(0)
  if not buf then
    return doc, ERROR
  end
  return (doc.title or "no title") .. (doc.byline and ", " .. doc.byline or "")
end

function commands.info()
  local info = require("stet").info()
  local way = info.backend == "module" and "the C module" or "the command " .. info.command .. " (" .. info.why .. ")"
  return "version " .. info.version .. " through " .. way
end

--- The names of the subcommands, in order.
function M.names()
  local out = vim.tbl_keys(commands)
  table.sort(out)
  return out
end

--- Runs `:Stet ...`; `args` is what nvim_create_user_command gives.
function M.run(args)
  local name = args.fargs[1]
  local run = commands[name]
  local message, level
  if #args.fargs ~= 1 or not run then
    local wrong = run and "'" .. name .. "' takes no argument" or name and "no subcommand " .. vim.inspect(name)
    message = (wrong or "a subcommand is wanted") .. "; there are " .. table.concat(M.names(), ", ")
    level = ERROR
  else
    local with_range = args.range > 0
    local ok
    ok, message, level = pcall(run, args, with_range and args.line1 - 1 or nil, with_range and args.line2 - 1 or nil)
    level = ok and level or not ok and ERROR or nil
  end
  message = tostring(message):gsub("^stet: ", "")
  if message:find("cannot be reached", 1, true) then
    message = message .. "; see :checkhealth stet"
  end
  vim.notify("stet: " .. message, level or vim.log.levels.INFO)
end

return M
