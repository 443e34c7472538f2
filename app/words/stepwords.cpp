// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/translator.h"
#include "app/words/words.h"

#include <array>

namespace words {

namespace {

using K = engine::ErrorKind;
using R = engine::Remedy;

struct Step {
    K kind;
    const char *text;
};

struct Label {
    R remedy;
    const char *text;
};

// clang-format off
constexpr std::array<Step, engine::kErrorKindCount> kSteps {{
    { K::None, "" },
    { K::InvalidUrl, QT_TRANSLATE_NOOP("Words", "Check the link; it should look like https://example.org/file.zip.") },
    { K::UnsupportedScheme, QT_TRANSLATE_NOOP("Words", "Look for a link to the same file that begins with https.") },
    { K::HostNotFound, QT_TRANSLATE_NOOP("Words", "Check your network and the spelling of the link.") },
    { K::ConnectionRefused, QT_TRANSLATE_NOOP("Words", "Try again later, or use another link.") },
    { K::ConnectionLost, QT_TRANSLATE_NOOP("Words", "Try again; what is there already is kept.") },
    { K::TimedOut, QT_TRANSLATE_NOOP("Words", "Check your network and try again; what is there already is kept.") },
    { K::Tls, QT_TRANSLATE_NOOP("Words", "Check that your computer’s date is right, then try again or use another link.") },
    { K::Proxy, QT_TRANSLATE_NOOP("Words", "Check the settings of the proxy.") },
    { K::ProxyCredentials, QT_TRANSLATE_NOOP("Words", "Enter them in the settings of the proxy.") },
    { K::Credentials, QT_TRANSLATE_NOOP("Words", "Sign in, and the download goes on.") },
    { K::Forbidden, QT_TRANSLATE_NOOP("Words", "The link may have expired: fetch a new one from the page, or sign in.") },
    { K::NotFound, QT_TRANSLATE_NOOP("Words", "Check the link, or fetch a new one from the page.") },
    { K::Gone, QT_TRANSLATE_NOOP("Words", "Look for the file at another link.") },
    { K::LinkExpired, QT_TRANSLATE_NOOP("Words", "Fetch a new link from the page; what is there already is kept.") },
    { K::TooManyRequests, QT_TRANSLATE_NOOP("Words", "Wait some minutes before you try again.") },
    { K::ServerBusy, QT_TRANSLATE_NOOP("Words", "Try again later; this often passes by itself.") },
    { K::HttpStatus, QT_TRANSLATE_NOOP("Words", "Try again, or use another link.") },
    { K::RedirectLoop, QT_TRANSLATE_NOOP("Words", "Open the link in a browser and fetch a new one from there.") },
    { K::BadRedirect, QT_TRANSLATE_NOOP("Words", "Open the link in a browser and fetch a new one from there.") },
    { K::InsecureRedirect, QT_TRANSLATE_NOOP("Words", "Use another link, or the insecure one itself if you trust it.") },
    { K::InvalidReply, QT_TRANSLATE_NOOP("Words", "Try again, or use another link.") },
    { K::HeaderTooLarge, QT_TRANSLATE_NOOP("Words", "Try again, or use another link.") },
    { K::InterimReply, QT_TRANSLATE_NOOP("Words", "Use a link to another server.") },
    { K::NoContent, QT_TRANSLATE_NOOP("Words", "Check the link, or try again later.") },
    { K::WebPage, QT_TRANSLATE_NOOP("Words", "Open the page in a browser to see what it wants; what is there already is kept.") },
    { K::FileChanged, QT_TRANSLATE_NOOP("Words", "Start over to fetch the new file.") },
    { K::DifferentFile, QT_TRANSLATE_NOOP("Words", "Use a link to the same file, or start over with this one.") },
    { K::DiskFull, QT_TRANSLATE_NOOP("Words", "Make room, or choose another folder; the download then goes on.") },
    { K::FileTooLarge, QT_TRANSLATE_NOOP("Words", "Choose a folder on another disk.") },
    { K::DiskError, QT_TRANSLATE_NOOP("Words", "Try again; if it comes back, choose a folder on another disk.") },
    { K::FolderMissing, QT_TRANSLATE_NOOP("Words", "Connect its disk, or choose another folder.") },
    { K::FolderUnwritable, QT_TRANSLATE_NOOP("Words", "Choose another folder.") },
    { K::FileExists, QT_TRANSLATE_NOOP("Words", "Choose what becomes of it.") },
    { K::PartFileChanged, QT_TRANSLATE_NOOP("Words", "Start over to be sure that the file is right.") },
    { K::InUse, QT_TRANSLATE_NOOP("Words", "Wait until it is done there, or stop it there.") },
    { K::ChecksumMismatch, QT_TRANSLATE_NOOP("Words", "Do not use the file; start over, or use another link.") },
    { K::ChecksumUnsupported, QT_TRANSLATE_NOOP("Words", "Use MD5, SHA-1, SHA-256 or SHA-512, or none.") },
}};

constexpr std::array kLabels {
    Label { R::Retry, QT_TRANSLATE_NOOP("Words", "Try again") },
    Label { R::StartOver, QT_TRANSLATE_NOOP("Words", "Start over") },
    Label { R::ChangeLink, QT_TRANSLATE_NOOP("Words", "Change link…") },
    Label { R::ChangeFolder, QT_TRANSLATE_NOOP("Words", "Choose another folder…") },
    Label { R::SignIn, QT_TRANSLATE_NOOP("Words", "Sign in…") },
    Label { R::ChooseExisting, QT_TRANSLATE_NOOP("Words", "Choose what to do…") },
    Label { R::FreeSpace, QT_TRANSLATE_NOOP("Words", "Open the folder to make room") },
    Label { R::CheckProxy, QT_TRANSLATE_NOOP("Words", "Check the proxy…") },
    Label { R::OpenPage, QT_TRANSLATE_NOOP("Words", "Open the page") },
    Label { R::AcceptCertificate, QT_TRANSLATE_NOOP("Words", "Look at the certificate…") },
    Label { R::Ignore, QT_TRANSLATE_NOOP("Words", "Ignore") },
};
// clang-format on

constexpr bool remedyRowsAreInOrder()
{
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        if (kSteps[i].kind != static_cast<K>(i)) {
            return false;
        }
    }
    for (std::size_t i = 0; i < kLabels.size(); ++i) {
        if (kLabels[i].remedy != static_cast<R>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(remedyRowsAreInOrder());

} // namespace

QString nextStep(const engine::DownloadError &error)
{
    return error.kind == K::None ? QString()
                                 : Words::tr(kSteps[static_cast<std::size_t>(error.kind)].text);
}

QString remedyLabel(engine::Remedy remedy)
{
    return Words::tr(kLabels[static_cast<std::size_t>(remedy)].text);
}

} // namespace words
