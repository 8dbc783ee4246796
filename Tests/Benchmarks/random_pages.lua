-- For wrk: asks for random ones of the addresses in a file, one a line. wrk -s random_pages.lua URL -- FILE

local requests = {}

function init(arguments)
  math.randomseed(1)
  for address in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", address)
  end
end

function request()
  return requests[math.random(#requests)]
end
