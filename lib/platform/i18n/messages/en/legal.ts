import type { Messages } from "@/lib/platform/i18n/messages/tr";

export const legal: Messages["legal"] = {
  controller: {
    TR: "Ministry of National Education of Türkiye, Directorate General for Vocational and Technical Education",
    AZ: "State Agency on Vocational Education under the Ministry of Science and Education of Azerbaijan",
  },
  law: {
    TR: "article 10 of Law no. 6698 on the Protection of Personal Data (KVKK)",
    AZ: "Azerbaijan’s law on personal data",
  },
  contact: {
    title: "Write to us",
    mail: "E-mail: {mail}",
    none: "Please use the ministry’s official channels and put the name of this site in the subject.",
  },
  about: {
    title: "About the network",
    lead: "Sectoral Centres of Excellence are set up in vocational schools that work with industry, and are devoted to the professional development of teachers.",
    what: {
      title: "What do the centres do?",
      text: "Each centre is responsible for one or more vocational fields. It runs courses for the teachers of its fields, takes them to workshops and companies of the sector, and carries what is learned to other schools.\n\nWhere a field has several centres, one of them leads. The centre for general subjects is open to teachers of every field.",
    },
    who: {
      title: "Who takes part?",
      text: "Vocational teachers apply for courses; there are courses for school leaders and administrative staff, too. Principals confirm their teachers, coordinators run courses and sessions, province officers follow their province, and the ministry runs the network.",
    },
    how: {
      title: "How does this site work?",
      text: "Applications are dealt with one by one, in order; a seat that becomes free goes to the first person on the waiting list. Certificates carry a code that anyone can check. Every number on these pages is computed from records; small numbers of people are masked.",
    },
    data: {
      title: "Open data",
      text: "Lists of provinces, fields, centres, courses and sessions are open to everyone as JSON and CSV. They hold no personal data, and no key is needed.",
      link: "Addresses of the open data",
      api: "Description for machines (OpenAPI)",
    },
  },
  privacy: {
    title: "Privacy notice",
    lead: "Under {law}, this notice says which personal data of yours this site processes, why and how.",
    version: "Version {version}",
    section: {
      controller: {
        title: "Controller",
        text: "{controller}; “the ministry” below.",
      },
      data: {
        title: "Which data?",
        text: "Identity and contact: given and family name, e-mail address, and if you wish your telephone and staff number.\n\nProfession: the school you work at, your field, your positions and roles in the network, with their dates.\n\nLearning: your applications, your place in the queue, attendance, certificates, and trainings that centres have logged.\n\nSecurity: records of signing in and of deeds. No name or free text is written into the log of deeds.\n\nNational identity number, date of birth and special categories of data are not asked for.",
      },
      purposes: {
        title: "What for?",
        text: "So that you can apply for courses, be placed and take part; so that certificates can be issued and checked; to plan teacher training and produce statistics that name nobody; to keep your account safe; to tell you by e-mail of changes that concern you.",
      },
      basis: {
        title: "Legal ground and way of collection",
        text: "Data are collected electronically from the forms you fill in, from your school’s confirmation and from the records of centres, because laws provide for it, and because the ministry needs them to meet its legal duties and carry out its public task.\n\nYour name is shown to everyone on a centre’s page or in a certificate check only with your explicit consent. You give it in your account and withdraw it whenever you like; refusing has no effect on any application.",
      },
      recipients: {
        title: "Who receives them?",
        text: "The coordinator of the centre you apply to and the trainers of the session, the principal of your school, the officer of your province and the ministry; each sees only what the task needs. Data are not sold and not used for advertising. Servers stand in the country; data are not transferred abroad.",
      },
      retention: {
        title: "How long are they kept?",
        text: "As long as your account is open. When you ask for erasure and the ministry has decided, your name and contact details are removed for good; what remains are counts by centre, field, province, date and state. Records of signing in and letters sent are kept as long as security requires.",
      },
      rights: {
        title: "Your rights",
        text: "Under article 11 of the law you may learn whether your data are processed, ask for information, learn the purpose and the recipients, have data corrected or erased, have recipients told of it, object to results of automated analysis, and claim compensation for damage.\n\nYou see, download and correct your data on your account page, and ask there for erasure. Requests are answered within thirty days. If you are not content with the answer, you may complain to the Personal Data Protection Board.",
      },
      changes: {
        title: "If this notice changes",
        text: "Every change gets a new version number. That you have read the new version is recorded after you sign in; having read it is not consent.",
      },
    },
  },
  cookies: {
    title: "Cookies",
    lead: "This site uses only cookies it cannot work without, so it shows no consent banner.",
    caption: "Cookies in use",
    name: "Name",
    purpose: "What for",
    duration: "How long",
    signIn: {
      purpose:
        "Remembers that you are signed in. It is not set unless you sign in, and holds neither your name nor your address.",
      duration: "Removed when you sign out or when it runs out",
    },
    hint: {
      purpose: "Tells the page that it may ask who is signed in. Its value is always 1.",
      duration: "Removed together with the one above",
    },
    begun: {
      purpose: "While a code or a second step is awaited, remembers which sign-in is yours.",
      duration: "Removed when you are signed in, or shortly after",
    },
    none: {
      title: "What there is not",
      text: "There are no cookies for advertising, tracking, measuring or social media. Pages load no fonts, maps, pictures or scripts from other sites.",
    },
    off: {
      title: "If you block cookies",
      text: "All public pages keep working; you only cannot sign in.",
    },
  },
  accessibility: {
    title: "Accessibility statement",
    lead: "We work for a site that everyone can use. Our measure is the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.",
    section: {
      state: {
        title: "Where we stand",
        text: "Pages are made to be used by keyboard, with a screen reader, at 400 per cent zoom and with JavaScript switched off. With every change, all pages go through an automatic accessibility check in three languages.",
      },
      how: {
        title: "What we have done",
        text: "Each province on the map is a link that the keyboard reaches, and the same facts stand beside it as a list. Charts have a table. No state is told by colour alone. Errors in forms are told in words, beside the field and at the top of the page.",
      },
      known: {
        title: "What we know is missing",
        text: "Documents uploaded by centres may not always be accessible. Some names of fields and schools are not translated into every language; they are shown in their own language and marked as such.",
      },
      complain: {
        title: "Report a problem",
        text: "Tell us which page you could not use, with its address and what went wrong. We answer within fifteen days and give you the information in another way in the meantime. If you get no answer, or not a sufficient one, you may turn to the ministry’s official channels and to the Ombudsman Institution.",
      },
    },
  },
  disclaimer: {
    title: "Disclaimer",
    lead: "What is written on this site, and how far it binds.",
    section: {
      content: {
        title: "Content",
        text: "Facts about centres, courses and sessions are written and confirmed by the centre concerned; what is unconfirmed is marked. They do not replace official letters. If you find a mistake, write to the centre or to us.",
      },
      figures: {
        title: "Figures",
        text: "Figures are computed from the records at the moment stated. So that nobody can be recognised, numbers of people below 5 are not shown, nor neighbours that would give them away; totals may therefore differ from the sum of the cells.",
      },
      links: {
        title: "Other sites",
        text: "Links to centres’ own sites are a convenience; those sites are responsible for what they say.",
      },
      demo: {
        title: "Demonstration data",
        text: "In demonstration installations people, courses and records are invented and marked as such. The facts about provinces, fields and centres are real.",
      },
    },
  },
};
