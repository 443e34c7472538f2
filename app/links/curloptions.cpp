// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/curloptions.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace links {

namespace {

struct CurlOption {
    QLatin1StringView name;
    CurlMeaning meaning;
};

constexpr std::array kCurlOptions {
    CurlOption { "-H"_L1, CurlMeaning::Header },
    CurlOption { "--header"_L1, CurlMeaning::Header },
    CurlOption { "-b"_L1, CurlMeaning::Cookie },
    CurlOption { "--cookie"_L1, CurlMeaning::Cookie },
    CurlOption { "-A"_L1, CurlMeaning::UserAgent },
    CurlOption { "--user-agent"_L1, CurlMeaning::UserAgent },
    CurlOption { "-e"_L1, CurlMeaning::Referrer },
    CurlOption { "--referer"_L1, CurlMeaning::Referrer },
    CurlOption { "-u"_L1, CurlMeaning::User },
    CurlOption { "--user"_L1, CurlMeaning::User },
    CurlOption { "-o"_L1, CurlMeaning::Output },
    CurlOption { "--output"_L1, CurlMeaning::Output },
    CurlOption { "--url"_L1, CurlMeaning::Link },
    CurlOption { "-d"_L1, CurlMeaning::Data },
    CurlOption { "--data"_L1, CurlMeaning::Data },
    CurlOption { "--data-ascii"_L1, CurlMeaning::Data },
    CurlOption { "--data-binary"_L1, CurlMeaning::Data },
    CurlOption { "--data-raw"_L1, CurlMeaning::Data },
    CurlOption { "--data-urlencode"_L1, CurlMeaning::Data },
    CurlOption { "--json"_L1, CurlMeaning::Data },
    CurlOption { "-F"_L1, CurlMeaning::Data },
    CurlOption { "--form"_L1, CurlMeaning::Data },
    CurlOption { "--form-string"_L1, CurlMeaning::Data },
    CurlOption { "-T"_L1, CurlMeaning::Data },
    CurlOption { "--upload-file"_L1, CurlMeaning::Data },
    CurlOption { "--url-query"_L1, CurlMeaning::Data },
    CurlOption { "-X"_L1, CurlMeaning::Method },
    CurlOption { "--request"_L1, CurlMeaning::Method },
    CurlOption { "-:"_L1, CurlMeaning::Next },
    CurlOption { "--next"_L1, CurlMeaning::Next },
};

/// What else takes a value: all that curl 8 knows, or the value would be taken for a link.
constexpr std::array kOtherCurlOptions { "--abstract-unix-socket"_L1, "--alt-svc"_L1,
    "--aws-sigv4"_L1, "--cacert"_L1, "--capath"_L1, "-E"_L1, "--cert"_L1, "--cert-type"_L1,
    "--ciphers"_L1, "-K"_L1, "--config"_L1, "--connect-timeout"_L1, "--connect-to"_L1, "-C"_L1,
    "--continue-at"_L1, "-c"_L1, "--cookie-jar"_L1, "--create-file-mode"_L1, "--crlfile"_L1,
    "--curves"_L1, "--delegation"_L1, "--dns-interface"_L1, "--dns-ipv4-addr"_L1,
    "--dns-ipv6-addr"_L1, "--dns-servers"_L1, "--doh-url"_L1, "-D"_L1, "--dump-header"_L1,
    "--ech"_L1, "--egd-file"_L1, "--engine"_L1, "--etag-compare"_L1, "--etag-save"_L1,
    "--expect100-timeout"_L1, "--ftp-account"_L1, "--ftp-alternative-to-user"_L1, "--ftp-method"_L1,
    "-P"_L1, "--ftp-port"_L1, "--ftp-ssl-ccc-mode"_L1, "--happy-eyeballs-timeout-ms"_L1,
    "--haproxy-clientip"_L1, "--hostpubmd5"_L1, "--hostpubsha256"_L1, "--hsts"_L1, "--interface"_L1,
    "--ip-tos"_L1, "--ipfs-gateway"_L1, "--keepalive-cnt"_L1, "--keepalive-time"_L1, "--key"_L1,
    "--key-type"_L1, "--knownhosts"_L1, "--krb"_L1, "--libcurl"_L1, "--limit-rate"_L1,
    "--local-port"_L1, "--login-options"_L1, "--mail-auth"_L1, "--mail-from"_L1, "--mail-rcpt"_L1,
    "--max-filesize"_L1, "--max-redirs"_L1, "-m"_L1, "--max-time"_L1, "--netrc-file"_L1,
    "--noproxy"_L1, "--oauth2-bearer"_L1, "--output-dir"_L1, "--parallel-max"_L1,
    "--parallel-max-host"_L1, "--pass"_L1, "--pinnedpubkey"_L1, "--preproxy"_L1, "--proto"_L1,
    "--proto-default"_L1, "--proto-redir"_L1, "-x"_L1, "--proxy"_L1, "--proxy-cacert"_L1,
    "--proxy-capath"_L1, "--proxy-cert"_L1, "--proxy-cert-type"_L1, "--proxy-ciphers"_L1,
    "--proxy-crlfile"_L1, "--proxy-header"_L1, "--proxy-key"_L1, "--proxy-key-type"_L1,
    "--proxy-pass"_L1, "--proxy-pinnedpubkey"_L1, "--proxy-service-name"_L1,
    "--proxy-tls13-ciphers"_L1, "--proxy-tlsauthtype"_L1, "--proxy-tlspassword"_L1,
    "--proxy-tlsuser"_L1, "-U"_L1, "--proxy-user"_L1, "--proxy1.0"_L1, "--pubkey"_L1, "-Q"_L1,
    "--quote"_L1, "--random-file"_L1, "-r"_L1, "--range"_L1, "--rate"_L1, "--request-target"_L1,
    "--resolve"_L1, "--retry"_L1, "--retry-delay"_L1, "--retry-max-time"_L1, "--sasl-authzid"_L1,
    "--service-name"_L1, "--sigalgs"_L1, "--socks4"_L1, "--socks4a"_L1, "--socks5"_L1,
    "--socks5-gssapi-service"_L1, "--socks5-hostname"_L1, "-Y"_L1, "--speed-limit"_L1, "-y"_L1,
    "--speed-time"_L1, "--stderr"_L1, "-t"_L1, "--telnet-option"_L1, "--tftp-blksize"_L1, "-z"_L1,
    "--time-cond"_L1, "--tls-max"_L1, "--tls13-ciphers"_L1, "--tlsauthtype"_L1, "--tlspassword"_L1,
    "--tlsuser"_L1, "--trace"_L1, "--trace-ascii"_L1, "--trace-config"_L1, "--unix-socket"_L1,
    "--upload-flags"_L1, "--variable"_L1, "--vlan-priority"_L1, "-w"_L1, "--write-out"_L1 };

/// Switches with which the name of an option begins that takes a value.
constexpr std::array kShortSwitches { "--crlf"_L1, "--ftp-ssl-ccc"_L1, "--head"_L1, "--netrc"_L1,
    "--parallel"_L1, "--socks5-gssapi"_L1 };

template <typename Table>
bool holds(const Table &table, QStringView name)
{
    return std::any_of(
        table.begin(), table.end(), [name](QLatin1StringView one) { return one == name; });
}

} // namespace

CurlMeaning curlMeaning(QStringView option)
{
    const auto exact = std::find_if(kCurlOptions.begin(), kCurlOptions.end(),
        [option](const CurlOption &one) { return one.name == option; });
    if (exact != kCurlOptions.end()) {
        return exact->meaning;
    }
    // "--expand-url" and the like fill in variables, which nobody knows here.
    if (holds(kOtherCurlOptions, option) || option.startsWith("--expand-"_L1)) {
        return CurlMeaning::Other;
    }
    const bool isWhole = !option.startsWith("--"_L1) || holds(kShortSwitches, option);
    if (isWhole) {
        return CurlMeaning::Switch;
    }
    const auto begun = std::find_if(kCurlOptions.begin(), kCurlOptions.end(),
        [option](const CurlOption &one) { return one.name.startsWith(option); });
    if (begun != kCurlOptions.end()) {
        return begun->meaning;
    }
    const bool isOther = std::any_of(kOtherCurlOptions.begin(), kOtherCurlOptions.end(),
        [option](QLatin1StringView name) { return name.startsWith(option); });
    return isOther ? CurlMeaning::Other : CurlMeaning::Switch;
}

} // namespace links
